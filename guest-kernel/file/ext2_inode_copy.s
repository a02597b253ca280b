# ext2: what an inode is on the disk, and in memory.
#
# Who comes here: ext2_inode_at and ext2_sync, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

# Fields that have the same name and meaning in both, by their sizes on the disk.
.macro same_fields each_half, each_word
    .irp field, mode, links
        \each_half \field
    .endr
    .irp field, access, change, modification, blocks
        \each_word \field
    .endr
.endm

.macro load_half field
    lhu     t0, Ext2Inode.\field(a1)
    sw      t0, Inode.\field(a0)
.endm

.macro load_word field
    lw      t0, Ext2Inode.\field(a1)
    sw      t0, Inode.\field(a0)
.endm

.macro store_half field
    lw      t0, Inode.\field(a0)
    sh      t0, Ext2Inode.\field(a1)
.endm

.macro store_word field
    lw      t0, Inode.\field(a0)
    sw      t0, Ext2Inode.\field(a1)
.endm

.text

# inode_load(a0 = Inode, a1 = Ext2Inode)
.globl inode_load
.proc inode_load
    .reg    inode=s0
    .frame  ra, s0
    mv      inode, a0
    same_fields load_half, load_word
    .irp field, user, group
        lhu     t0, Ext2Inode.\field(a1)
        lhu     t1, Ext2Inode.\field\()_high(a1)
        slli    t1, t1, 16
        or      t0, t0, t1
        sw      t0, Inode.\field(a0)
    .endr
    lw      t0, Ext2Inode.attributes(a1)
    sw      t0, Inode.attributes(a0)
    lw      t0, Ext2Inode.pointers(a1)
    sw      t0, Inode.special(inode)    # of a device file
    call    size_load
    addi    a0, inode, Inode.pointers
    addi    a1, a1, Ext2Inode.pointers
    li      a2, BLOCK_POINTERS * 4
    call    memory_copy
    inode_kind t1, inode
    li      t0, S_IFCHR
    li      t2, S_IFBLK
    if t1 != t0 && t1 != t2
        sw      zero, Inode.special(inode)
    endif
    mv      a0, inode
    call    inode_set_operations
    return
.endproc

# size_load(a0 = Inode, a1 = Ext2Inode): its size; only regular files have a high word of it
#   clobbers t0-t3
.proc size_load
    lw      t2, Ext2Inode.size(a1)
    lw      t3, Ext2Inode.size_high(a1)
    inode_kind t1, a0
    li      t0, S_IFREG
    if t1 == t0 && t3 != zero
        li      t2, SIZE_UNKNOWN
    elseif t2 < 0
        li      t2, SIZE_UNKNOWN
    endif
    sw      t2, Inode.size(a0)
    return
.endproc

# inode_store(a0 = Inode) -> a0 = 0, -EIO or -ENOMEM: writes it to the disk at once; what is there and not in memory stays
.globl inode_store
.proc inode_store
    .reg    inode=s0, place=s1, buffer=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    lw      a1, Inode.number(inode)
    lw      a0, Inode.mount(inode)
    call    inode_place
    mv      buffer, a0
    mv      place, a1
    if buffer == zero
        mv      a0, a1
        return
    endif
    sw      zero, Inode.changed(inode)
    lhu     t0, Ext2Inode.links(place)
    if t0 == zero                       # a new file: nothing of the last one that had the number
        lw      t0, Inode.mount(inode)
        lw      t0, Mount.private(t0)
        lw      a1, Volume.inode_size(t0)
        mv      a0, place
        call    memory_zero
    endif
    mv      a0, inode
    mv      a1, place
    same_fields store_half, store_word
    .irp field, user, group
        lw      t0, Inode.\field(a0)
        sh      t0, Ext2Inode.\field(a1)
        srli    t0, t0, 16
        sh      t0, Ext2Inode.\field\()_high(a1)
    .endr
    lw      t0, Inode.size(a0)
    if t0 >= 0
        sw      t0, Ext2Inode.size(a1)
    endif
    lw      t0, Inode.links(inode)
    if t0 == zero
        # A small number would be the next one of a list of orphans; so where the clock begins with 0, it is deleted when
        # the disk was written by somebody who knew the time.
        lw      a0, Inode.mount(inode)
        call    super_of
        lw      t0, Inode.change(inode)
        lw      t1, Ext2Super.write_time(a0)
        if t0 <u t1
            mv      t0, t1
        endif
        sw      t0, Ext2Inode.deletion(place)
    endif
    addi    a0, place, Ext2Inode.pointers
    addi    a1, inode, Inode.pointers
    li      a2, BLOCK_POINTERS * 4
    call    memory_copy
    mv      a0, buffer
    call    buffer_write
    mv      result, a0
    if result != zero
        li      t0, 1
        sw      t0, Inode.changed(inode)    # the next sync tries again
    endif
    mv      a0, buffer
    call    buffer_put
    mv      a0, result
    return
.endproc

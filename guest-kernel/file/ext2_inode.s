# ext2: inodes between the disk and memory.
#
# Who comes here: the file layer and ext2_sync, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.equ INODES_KEPT, 128                   # in memory, that nobody uses

.text

# inode_place(a0 = Mount, a1 = number) -> a0 = Buffer with it, referenced, and a1 = address of the Ext2Inode; 0, and a1 =
# -EIO or -ENOMEM
.globl inode_place
.proc inode_place
    .reg    mount=s0, index=s1, volume=s2, table=s3
    .frame  ra, s0-s3
    mv      mount, a0
    lw      volume, Mount.private(mount)
    lw      t0, Volume.inodes(volume)
    addi    a1, a1, -1
    bgeu    a1, t0, damaged
    lw      t0, Volume.group_inodes(volume)
    remu    index, a1, t0
    divu    a1, a1, t0
    call    group_get
    beqz    a0, failed
    lw      table, Ext2Group.inode_table(a1)
    call    buffer_put
    lw      t0, Volume.inode_size(volume)
    mul     index, index, t0            # from here on in bytes
    lw      t0, Volume.block_shift(volume)
    srl     a1, index, t0
    add     a1, a1, table
    mv      a0, mount
    call    buffer_get
    beqz    a0, failed
    lw      t0, Mount.block_size(mount)
    addi    t0, t0, -1
    and     t0, t0, index
    lw      a1, Buffer.data(a0)
    add     a1, a1, t0
failed:
    return
damaged:
    li      a0, 0
    li      a1, -EIO
    return
.endproc

# ext2_inode_at(a0 = Mount, a1 = number) -> a0 = Inode, referenced; 0, and a1 = -EIO or -ENOMEM
.globl ext2_inode_at
.proc ext2_inode_at
    .reg    mount=s0, number=s1, inode=s2, buffer=s3, place=s4
    .frame  ra, s0-s4
    mv      mount, a0
    mv      number, a1
    call    inode_in_memory
    if a0 != zero
        call    inode_get
        return
    endif
    mv      a0, mount
    call    inodes_evict
    mv      a0, mount
    mv      a1, number
    call    inode_place
    beqz    a0, failed
    mv      buffer, a0
    mv      place, a1
    lhu     t0, Ext2Inode.links(place)
    li      a1, -EIO                    # a name for a file that isn't there: the disk is damaged
    beqz    t0, refused
    mv      a0, mount
    call    inode_alloc
    mv      inode, a0
    li      a1, -ENOMEM
    beqz    inode, refused
    sw      number, Inode.number(inode)
    sw      number, Inode.entry(inode)
    mv      a1, place
    call    inode_load
    mv      a0, buffer
    call    buffer_put
    mv      a0, inode
failed:
    return
refused:
    mv      a0, buffer
    call    buffer_put
    li      a0, 0
    return
.endproc

# inode_in_memory(a0 = Mount, a1 = number) -> a0 = Inode, 0 if it is not in memory
#   clobbers t0, t1
.proc inode_in_memory
    addi    t0, a0, Mount.inodes
    lw      a0, List.next(t0)
    while a0 != t0
        lw      t1, Inode.number - Inode.link(a0)
        if t1 == a1
            addi    a0, a0, -Inode.link
            return
        endif
        lw      a0, List.next(a0)
    endwhile
    li      a0, 0
    return
.endproc

# inodes_evict(a0 = Mount): forgets inodes that nobody uses and that are as on the disk, when there are many
.globl inodes_evict
.proc inodes_evict
    .reg    mount=s0, link=s1
    .frame  ra, s0, s1
    mv      mount, a0
    lw      link, Mount.inodes + List.next(mount)
    loop
        lw      t0, Mount.inode_count(mount)
        li      t1, INODES_KEPT
        addi    t2, mount, Mount.inodes
        if t0 <u t1 || link == t2
            break
        endif
        addi    a0, link, -Inode.link
        lw      link, List.next(link)
        lw      t0, Inode.references(a0)
        lw      t1, Inode.dirty_pages(a0)
        or      t0, t0, t1
        lw      t1, Inode.changed(a0)
        or      t0, t0, t1
        lw      t1, Inode.links(a0)     # without names, its room has to be given back first
        if t0 == zero && t1 != zero
            call    inode_free
        endif
    endloop
    return
.endproc

# ext2: the superblock: what follows from it.
#
# Who comes here: mount and umount. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "disk.inc"
.include "ext2.inc"
.include "statfs.inc"

.text

# super_read(a0 = Mount with an empty Volume) -> a0 = 0 or a negated errno: fills the Volume
.globl super_read
.proc super_read
    .reg    mount=s0, page=s1, result=s2
    .frame  ra, s0-s2
    mv      mount, a0
    call    page_alloc
    mv      page, a0
    if page == zero
        li      a0, -ENOMEM
        return
    endif
    li      a0, BLOCK_READ
    li      a1, EXT2_SUPER_AT >> SECTOR_SHIFT
    mv      a2, page
    li      a3, 1024
    lw      a4, Mount.disk(mount)
    call    disk_transfer
    mv      result, a0
    if result == zero
        mv      a0, mount
        mv      a1, page
        call    super_check
        mv      result, a0
    endif
    if result == zero
        mv      a0, mount
        mv      a1, page
        call    volume_fill
    endif
    mv      a0, page
    call    page_put
    bltz    result, failed
    lw      t0, Mount.private(mount)
    lw      t0, Volume.block_shift(t0)
    li      a1, EXT2_SUPER_AT
    srl     a1, a1, t0
    mv      a0, mount
    call    buffer_get
    mv      result, a1
    beqz    a0, failed
    lw      t0, Mount.private(mount)
    sw      a0, Volume.super(t0)
    li      result, 0
failed:
    mv      a0, result
    return
.endproc

# volume_fill(a0 = Mount, a1 = Ext2Super)
#   clobbers t0-t3
.proc volume_fill
    .reg    volume=t3
    lw      volume, Mount.private(a0)
    lw      t0, Ext2Super.block_shift(a1)
    addi    t1, t0, 10
    sw      t1, Volume.block_shift(volume)
    addi    t2, t1, -2
    sw      t2, Volume.pointer_shift(volume)
    addi    t2, t1, -SECTOR_SHIFT
    sw      t2, Volume.sector_shift(volume)
    li      t2, 1
    sll     t2, t2, t1
    sw      t2, Mount.block_size(a0)
    .irp field, group_blocks, group_inodes, first_block, blocks, inodes
        lw      t0, Ext2Super.\field(a1)
        sw      t0, Volume.\field(volume)
    .endr
    lw      t0, Ext2Super.blocks(a1)
    lw      t1, Ext2Super.first_block(a1)
    sub     t0, t0, t1
    lw      t1, Ext2Super.group_blocks(a1)
    add     t0, t0, t1
    addi    t0, t0, -1
    divu    t0, t0, t1
    sw      t0, Volume.groups(volume)
    li      t0, EXT2_FIRST_INODE
    li      t1, EXT2_INODE_SIZE
    lw      t2, Ext2Super.revision(a1)
    if t2 != zero
        lw      t2, Ext2Super.incompatible(a1)
        andi    t2, t2, EXT2_TYPED
        snez    t2, t2
        sw      t2, Mount.typed(a0)
        lw      t0, Ext2Super.first_inode(a1)
        lhu     t1, Ext2Super.inode_size(a1)
    endif
    sw      t0, Volume.first_inode(volume)
    sw      t1, Volume.inode_size(volume)
    return
.endproc

# state_write(a0 = Mount, a1 = EXT2_VALID or 0) -> a0 = 0 or -EIO: says on the disk whether all of it is there
.globl state_write
.proc state_write
    lw      t0, Mount.flags(a0)
    andi    t0, t0, MS_RDONLY
    bnez    t0, not_written
    .frame  ra, s0, s1
    mv      s0, a0
    mv      s1, a1
    call    super_of
    sh      s1, Ext2Super.state(a0)
    lw      t0, Mount.private(s0)
    lw      a0, Volume.super(t0)
    call    buffer_write
    return
not_written:
    li      a0, 0
    ret
.endproc

# ext2: room for what is going to be written.
#
# Who comes here: writes and directories, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "ext2.inc"

.text

# ext2_prepare(a0 = Inode, a1 = offset, a2 = bytes, not over a page's border) -> a0 = 0, -ENOSPC, -EIO, -EFBIG or -ENOMEM:
# takes blocks for them. If there are none left, what files without names still have is given back first.
.globl ext2_prepare
.proc ext2_prepare
    .reg    inode=s0, offset=s1, bytes=s2
    .frame  ra, s0-s2
    mv      inode, a0
    mv      offset, a1
    mv      bytes, a2
    inode_kind t1, a0
    li      t0, S_IFLNK
    li      t2, EXT2_FAST_LINK
    if t1 == t0 && bytes <u t2
        li      a0, 0
        return
    endif
    call    blocks_make
    li      t0, -ENOSPC
    lw      t1, Inode.mount(inode)
    lw      t2, Mount.private(t1)
    lw      t2, Volume.dead(t2)
    if a0 == t0 && t2 != zero
        mv      a0, t1
        call    ext2_sync
        mv      a0, inode
        mv      a1, offset
        mv      a2, bytes
        call    blocks_make
    endif
    return
.endproc

# blocks_make(a0 = Inode, a1 = offset, a2 = bytes) -> as ext2_prepare
.proc blocks_make
    .reg    inode=s0, number=s1, last=s2
    .frame  ra, s0-s2
    mv      inode, a0
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.block_shift(t0)
    srl     number, a1, t0
    add     last, a1, a2
    addi    last, last, -1
    srl     last, last, t0
    repeat
        mv      a0, inode
        mv      a1, number
        call    block_make
        bltz    a0, failed
        addi    number, number, 1
    until number >u last
    li      a0, 0
failed:
    return
.endproc

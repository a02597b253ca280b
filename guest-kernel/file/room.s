# Room for what is going to be written: in memory, and on the disk.
#
# Who comes here: writes, with the inode's lock held. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"

.text

# inode_balance(a0 = Inode that is to be written): when there is not much memory left, and clean pages of files on disks
# are not enough, dirty ones are written: whoever writes has to wait for the disk then
.globl inode_balance
.proc inode_balance
    .frame  ra, s0
    lw      s0, Inode.mount(a0)
    call    page_cache_make_room
    lw      t0, Mount.filesystem(s0)
    lw      t0, FileSystem.page_write(t0)
    lw      t1, page_count_free
    li      t2, CACHE_RESERVE
    if t0 != zero && t1 <u t2
        mv      a0, s0
        call    mount_sync
        leave
        j       page_cache_reclaim
    endif
    return
.endproc

# inode_prepare(a0 = Inode, a1 = offset, a2 = bytes, not over a page's border) -> a0 = 0, -ENOSPC or -EIO: room for them
.globl inode_prepare
.proc inode_prepare
    .reg    inode=s0, offset=s1, bytes=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      offset, a1
    mv      bytes, a2
    call    tree_lock
    mv      a0, inode
    mv      a1, offset
    mv      a2, bytes
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.prepare(t0)
    jalr    t0
    mv      result, a0
    mv      a0, inode
    call    tree_unlock
    mv      a0, result
    return
.endproc

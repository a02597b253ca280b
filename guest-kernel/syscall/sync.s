# System calls about writing back, and how full file systems are.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "statfs.inc"
.include "walk.inc"

.text

# sys_sync() -> a0 = 0
.globl sys_sync
.proc sys_sync
    .frame  ra
    call    mounts_sync
    li      a0, 0
    return
.endproc

# sys_fsync(a0 = descriptor) -> a0 = 0, -EBADF or -EIO: writes the whole file system, because what makes a file findable
# after a power cut is spread over it
.globl sys_fsync
.proc sys_fsync
    .frame  ra, s0
    call    descriptor_get
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    lw      a0, File.inode(a0)
    lw      a0, Inode.mount(a0)
    call    mount_sync
    mv      a1, s0
    leave
    j       file_done
.endproc

# sys_statfs(a0 = user's path, a1 = user's Statfs) -> a0 = 0 or a negated errno
.globl sys_statfs
.proc sys_statfs
    .reg    to=s0, inode=s1
    .frame  ra, s0, s1, statfs:Statfs
    mv      to, a1
    li      a1, WALK_FOLLOW
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    call    tree_lock
    addi    a0, sp, statfs
    li      a1, Statfs.sizeof
    call    memory_zero
    lw      a0, Inode.mount(inode)
    lw      t0, Mount.block_size(a0)
    sw      t0, statfs + Statfs.block_size(sp)
    lw      t0, Mount.number(a0)
    sw      t0, statfs + Statfs.id(sp)
    li      t0, NAME_MAX
    sw      t0, statfs + Statfs.name_length(sp)
    addi    a1, sp, statfs
    lw      t0, Mount.filesystem(a0)
    lw      t0, FileSystem.statfs(t0)
    jalr    t0
    mv      a0, inode
    call    tree_unlock
    mv      a0, to
    addi    a1, sp, statfs
    li      a2, Statfs.sizeof
    call    copy_out
    mv      a1, inode
    leave
    j       inode_done
.endproc

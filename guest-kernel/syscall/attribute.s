# System calls about what is known of a file besides its contents.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "process.inc"
.include "times.inc"
.include "walk.inc"

.text

# sys_fstat(a0 = descriptor, a1 = user's Stat) -> a0 = 0, -EBADF or -EFAULT
.globl sys_fstat
.proc sys_fstat
    .frame  ra
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      a0, File.inode(a0)
    leave
    j       stat_out
.endproc

# sys_stat(a0 = user's path, a1 = user's Stat) -> a0 = 0 or a negated errno
.globl sys_stat
.proc sys_stat
    li      a2, WALK_FOLLOW
    j       path_stat
.endproc

# sys_lstat(a0 = user's path, a1 = user's Stat) -> a0 = 0 or a negated errno
.globl sys_lstat
.proc sys_lstat
    li      a2, 0
    j       path_stat
.endproc

# path_stat(a0 = user's path, a1 = user's Stat, a2 = WALK_FOLLOW or 0) -> a0 = 0 or a negated errno
.proc path_stat
    .frame  ra, s0, s1
    mv      s0, a1
    mv      a1, a2
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      s1, a0
    mv      a1, s0
    call    stat_out
    mv      a1, s1
    leave
    j       inode_done
.endproc

# inode_done(a0 = result, a1 = Inode) -> a0 = the same: gives a reference back
.globl inode_done
.proc inode_done
    .frame  ra, s0
    mv      s0, a0
    mv      a0, a1
    call    inode_put
    mv      a0, s0
    return
.endproc

# stat_out(a0 = Inode, a1 = user's Stat) -> a0 = 0, -EFAULT, or -EOVERFLOW if there is no saying its size
.proc stat_out
    .frame  ra, stat:Stat
    lw      t0, Inode.size(a0)
    if t0 < 0
        li      a0, -EOVERFLOW
        return
    endif
    .irp field, mode, links, user, group, special, size, access, modification, change
        lw      t0, Inode.\field(a0)
        sw      t0, stat + Stat.\field(sp)
    .endr
    lw      t0, Inode.number(a0)
    sw      t0, stat + Stat.inode(sp)
    lw      t1, Inode.mount(a0)
    lw      t0, Mount.number(t1)
    sw      t0, stat + Stat.device(sp)
    lw      t0, Mount.block_size(t1)
    sw      t0, stat + Stat.block_size(sp)
    lw      t2, Inode.blocks(a0)
    lw      t0, Mount.filesystem(t1)
    lw      t0, FileSystem.page_write(t0)
    if t0 == zero                       # no disk: as if it had no holes
        lw      t2, Inode.size(a0)
        addi    t2, t2, 511
        srli    t2, t2, 9
    endif
    sw      t2, stat + Stat.blocks(sp)
    mv      a0, a1
    addi    a1, sp, stat
    li      a2, Stat.sizeof
    call    copy_out
    return
.endproc

# sys_access(a0 = user's path, a1 = R_OK, W_OK and X_OK, or F_OK) -> a0 = 0 if the real user may, or a negated errno
.globl sys_access
.proc sys_access
    .frame  ra, s0, s1
    mv      s0, a1
    li      t0, R_OK | W_OK | X_OK
    if a1 >u t0
        li      a0, -EINVAL
        return
    endif
    li      a1, WALK_FOLLOW
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      s1, a0
    mv      a1, s0
    process_current t1
    lw      a2, Process.user(t1)
    lw      a3, Process.group(t1)
    li      a0, 0
    if s0 != zero
        mv      a0, s1
        call    permission_check_for
    endif
    mv      a1, s1
    leave
    j       inode_done
.endproc

# sys_umask(a0 = mask) -> a0 = the old one
.globl sys_umask
.proc sys_umask
    process_current t0
    andi    t1, a0, 0777
    lw      a0, Process.umask(t0)
    sw      t1, Process.umask(t0)
    return
.endproc

# The times of files.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "times.inc"
.include "walk.inc"

.text

# sys_utime(a0 = user's path, a1 = user's Utimbuf, or 0: the present time) -> a0 = 0 or a negated errno
.globl sys_utime
.proc sys_utime
    .frame  ra, s0, times:Utimbuf
    mv      s0, a0
    mv      a2, a1
    if a1 != zero
        addi    a0, sp, times
        li      a2, Utimbuf.sizeof
        call    copy_in
        if a0 < 0
            return
        endif
        addi    a2, sp, times
    endif
    mv      a0, s0
    mv      a1, a2
    la      a3, inode_utime
    call    path_change
    return
.endproc

# inode_utime(a0 = Inode, a1 = Utimbuf, or 0: the present time) -> a0 = 0, -EPERM, or -EACCES if that is asked for and the
# file may not even be written
.proc inode_utime
    .reg    inode=s0, times=s1
    .frame  ra, s0, s1
    mv      inode, a0
    mv      times, a1
    call    permission_own
    if a0 < 0 && times == zero
        mv      a0, inode
        li      a1, W_OK
        call    permission_check
    endif
    if a0 < 0
        return
    endif
    if times != zero
        lw      t0, Utimbuf.access(times)
        lw      t1, Utimbuf.modification(times)
    else
        call    time_seconds
        mv      t0, a0
        mv      t1, a0
    endif
    sw      t0, Inode.access(inode)
    sw      t1, Inode.modification(inode)
    mv      a0, inode
    call    inode_mark
    li      a0, 0
    return
.endproc

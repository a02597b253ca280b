# System calls about users and groups. The user 0, root, may become anybody; others may only go back and forth between
# the user that they are and the one whose program they run.
#
# Who comes here: the system calls, and exec.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"
.include "program.inc"
.include "stat.inc"

.text

# identity FIELD: the body of a call that returns a number of the process
.macro identity field
    lw      a0, Thread.process(tp)
    lw      a0, Process.\field(a0)
    return
.endm

# sys_getuid() -> a0 = the real user
.globl sys_getuid
.proc sys_getuid
    identity user
.endproc

# sys_geteuid() -> a0 = the effective user
.globl sys_geteuid
.proc sys_geteuid
    identity effective_user
.endproc

# sys_getgid() -> a0 = the real group
.globl sys_getgid
.proc sys_getgid
    identity group
.endproc

# sys_getegid() -> a0 = the effective group
.globl sys_getegid
.proc sys_getegid
    identity effective_group
.endproc

# process_is_root() -> a0 = 1 if the present process may do everything, else 0
.globl process_is_root
.proc process_is_root
    lw      a0, Thread.process(tp)
    lw      a0, Process.effective_user(a0)
    seqz    a0, a0
    return
.endproc

# identity_assume(a0 = process, a1 = Program that begins in it): it runs as its file's owner, and group, if the mode says so
#   clobbers t0, t1
.globl identity_assume
.proc identity_assume
    lw      t0, Program.mode(a1)
    andi    t1, t0, S_ISUID
    if t1 != zero
        lw      t1, Program.user(a1)
        sw      t1, Process.effective_user(a0)
    endif
    andi    t1, t0, S_ISGID
    if t1 != zero
        lw      t1, Program.group(a1)
        sw      t1, Process.effective_group(a0)
    endif
    lw      t0, Process.effective_user(a0)
    sw      t0, Process.saved_user(a0)
    lw      t0, Process.effective_group(a0)
    sw      t0, Process.saved_group(a0)
    return
.endproc

# identity_change REAL, EFFECTIVE, SAVED: the body of a call that changes a0's kind of identity, like POSIX's setuid
.macro identity_change real, effective, saved
    li      t0, -EINVAL
    bltz    a0, refused                 # results that could be taken for an error
    lw      t1, Thread.process(tp)
    lw      t2, Process.effective_user(t1)
    if t2 == zero
        sw      a0, Process.\real(t1)
        sw      a0, Process.\saved(t1)
    else
        li      t0, -EPERM
        lw      t2, Process.\real(t1)
        lw      t3, Process.\saved(t1)
        if a0 != t2 && a0 != t3
            j       refused
        endif
    endif
    sw      a0, Process.\effective(t1)
    li      t0, 0
refused:
    mv      a0, t0
    return
.endm

# sys_setuid(a0 = user) -> a0 = 0, -EPERM or -EINVAL
.globl sys_setuid
.proc sys_setuid
    identity_change user, effective_user, saved_user
.endproc

# sys_setgid(a0 = group) -> a0 = 0, -EPERM or -EINVAL
.globl sys_setgid
.proc sys_setgid
    identity_change group, effective_group, saved_group
.endproc

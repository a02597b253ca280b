# System calls about the signals of the caller. kill, which is about others, is in kill.s; sigreturn in signal_frame.s.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sys_sigaction(a0 = signal, a1 = user's new Sigaction or 0, a2 = user's room for the old one or 0) -> a0 = 0, -EINVAL or
# -EFAULT
.globl sys_sigaction
.proc sys_sigaction
    .reg    signal=s0, new=s1, old=s2, action=s3
    .frame  ra, s0-s3, copy:Sigaction
    mv      signal, a0
    mv      new, a1
    mv      old, a2
    addi    t0, signal, -1
    li      t1, SIGNAL_MAX
    bgeu    t0, t1, invalid
    if new != zero
        li      t0, SIGKILL
        li      t1, SIGSTOP
        beq     signal, t0, invalid
        beq     signal, t1, invalid
        addi    a0, sp, copy
        li      a2, Sigaction.sizeof
        call    copy_in
        bltz    a0, failed
    endif
    lw      a0, Thread.process(tp)
    mv      a1, signal
    call    signal_action
    mv      action, a0
    if old != zero
        mv      a0, old
        mv      a1, action
        li      a2, Sigaction.sizeof
        call    copy_out
        bltz    a0, failed
    endif
    if new != zero
        mv      a0, action
        addi    a1, sp, copy
        li      a2, Sigaction.sizeof
        call    memory_copy
        mv      a0, signal
        call    signal_forget_ignored
    endif
    li      a0, 0
failed:
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

# signal_forget_ignored(a0 = signal): if the present process ignores it now, it doesn't wait any longer
.proc signal_forget_ignored
    .reg    signal=s0
    .frame  ra, s0
    mv      signal, a0
    mv      a1, a0
    lw      a0, Thread.process(tp)
    call    signal_is_ignored
    if a0 != zero
        addi    signal, signal, -1
        sll     t0, a0, signal
        not     t0, t0
        lw      t1, Thread.process(tp)
        lw      t2, Process.pending(t1)
        and     t2, t2, t0
        sw      t2, Process.pending(t1)
    endif
    return
.endproc

# thread_set_mask(a0 = set): blocks these signals, and no others, in the present thread
#   clobbers a0, t0, t1
.globl thread_set_mask
.proc thread_set_mask
    .frame  ra
    li      t0, ~SIGNALS_UNBLOCKABLE
    and     a0, a0, t0
    sw      a0, Thread.mask(tp)
    call    signal_waits                # one of those that are not blocked any more?
    if a0 != zero
        lw      t0, Thread.attention(tp)
        ori     t0, t0, ATTENTION_SIGNAL
        sw      t0, Thread.attention(tp)
    endif
    return
.endproc

# sys_sigprocmask(a0 = SIG_BLOCK, SIG_UNBLOCK or SIG_SETMASK, a1 = user's set or 0, a2 = user's room for the old mask or
# 0) -> a0 = 0, -EINVAL or -EFAULT
.globl sys_sigprocmask
.proc sys_sigprocmask
    .reg    how=s0, new=s1, old=s2
    .frame  ra, s0-s2, set:4, mask:4
    mv      how, a0
    mv      new, a1
    mv      old, a2
    if new != zero
        addi    a0, sp, set
        li      a2, 4
        call    copy_in
        bltz    a0, failed
    endif
    if old != zero
        lw      t0, Thread.mask(tp)
        sw      t0, mask(sp)
        mv      a0, old
        addi    a1, sp, mask
        li      a2, 4
        call    copy_out
        bltz    a0, failed
    endif
    if new != zero
        lw      t0, set(sp)
        lw      a0, Thread.mask(tp)
        switch how, t1
        case SIG_BLOCK
            or      a0, a0, t0
        case SIG_UNBLOCK
            not     t0, t0
            and     a0, a0, t0
        case SIG_SETMASK
            mv      a0, t0
        default
            li      a0, -EINVAL
            return
        endswitch
        call    thread_set_mask
    endif
    li      a0, 0
failed:
    return
.endproc

# sys_sigpending(a0 = user's room for a set) -> a0 = 0 or -EFAULT
.globl sys_sigpending
.proc sys_sigpending
    .frame  ra, set:4
    lw      t0, Thread.process(tp)
    lw      t0, Process.pending(t0)
    lw      t1, Thread.pending(tp)
    or      t0, t0, t1
    sw      t0, set(sp)
    addi    a1, sp, set
    li      a2, 4
    call    copy_out
    return
.endproc

# sys_sigsuspend(a0 = user's set) -> a0 = -EINTR after a signal's handler, or -EFAULT: blocks only these signals
# meanwhile
.globl sys_sigsuspend
.proc sys_sigsuspend
    .frame  ra, set:4
    mv      a1, a0
    addi    a0, sp, set
    li      a2, 4
    call    copy_in
    if a0 < 0
        return
    endif
    lw      t0, Thread.mask(tp)
    sw      t0, Thread.old_mask(tp)
    li      t0, 1
    sw      t0, Thread.suspended(tp)
    lw      a0, set(sp)
    call    thread_set_mask
    leave
    j       sys_pause
.endproc

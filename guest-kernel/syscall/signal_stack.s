# The stack for signal handlers: a program that has overflown its own one can still say so, or go on elsewhere.
#
# Who comes here: the system call, and signal_enter.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# signal_stack(a0 = Sigaction) -> a0 = the user's address below which its handler's frame is to lie
#   clobbers t0-t2
.globl signal_stack
.proc signal_stack
    lw      t0, Sigaction.flags(a0)
    li      t1, SA_ONSTACK
    and     t0, t0, t1
    lw      a0, Thread.frame.sp(tp)
    lw      t1, Thread.stack_size(tp)
    if t0 != zero && t1 != zero
        lw      t0, Thread.stack_base(tp)
        sub     t2, a0, t0
        addi    t2, t2, -1
        if t2 >=u t1                    # else it is there already
            add     a0, t0, t1
        endif
    endif
    return
.endproc

# stack_describe(a0 = SignalStack): the present thread's; a0 = 1 if it runs on that now, else 0
#   clobbers t0-t3
.proc stack_describe
    lw      t0, Thread.stack_base(tp)
    lw      t1, Thread.stack_size(tp)
    sw      t0, SignalStack.base(a0)
    sw      t1, SignalStack.size(a0)
    lw      t2, Thread.frame.sp(tp)
    sub     t2, t2, t0
    addi    t2, t2, -1
    sltu    t2, t2, t1
    li      t3, SS_DISABLE
    if t1 != zero
        mv      t3, t2                  # SS_ONSTACK or 0
    endif
    sw      t3, SignalStack.flags(a0)
    mv      a0, t2
    return
.endproc

# sys_sigaltstack(a0 = user's new SignalStack or 0, a1 = user's room for the old one or 0) -> a0 = 0, -EFAULT, -EINVAL for
# flags that there aren't, -ENOMEM if it is too small, -EPERM while a handler runs on the old one
.globl sys_sigaltstack
.proc sys_sigaltstack
    .reg    new=s0, user=s1
    .frame  ra, s0, s1, stack:SignalStack, old:SignalStack
    mv      new, a0
    mv      user, a1
    if new != zero
        addi    a0, sp, stack
        mv      a1, new
        li      a2, SignalStack.sizeof
        call    copy_in
        bltz    a0, failed
    endif
    addi    a0, sp, old
    call    stack_describe
    li      t0, -EPERM
    if new != zero && a0 != zero
        mv      a0, t0
        return
    endif
    if user != zero
        mv      a0, user
        addi    a1, sp, old
        li      a2, SignalStack.sizeof
        call    copy_out
        bltz    a0, failed
    endif
    li      a0, 0
    if new != zero
        lw      t1, stack + SignalStack.size(sp)
        lw      t0, stack + SignalStack.flags(sp)
        switch t0, t2
        case 0
            li      a0, -ENOMEM
            li      t0, MINSIGSTKSZ
            bltu    t1, t0, failed
        case SS_DISABLE
            li      t1, 0
        default
            li      a0, -EINVAL
            return
        endswitch
        lw      t0, stack + SignalStack.base(sp)
        sw      t0, Thread.stack_base(tp)
        sw      t1, Thread.stack_size(tp)
        li      a0, 0
    endif
failed:
    return
.endproc

# The way into a signal's handler, and back: a frame on the user's stack with all registers.
#
# Who comes here: signals_deliver and the system call.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.
#
# The frame lies where the program can change it, which is what handlers that repair a fault do. So nothing of it is
# trusted: only general registers, the address to go on, and the mask come from it. The mode is always user mode, and an
# address of the kernel is a page fault like any other.

.include "errno.inc"
.include "process.inc"

.equ TRAP_SIZE, 4                       # a trap instruction
.equ REGISTERS_SIZE, SignalFrame.pc + 4 - SignalFrame.registers
.if REGISTERS_SIZE != TrapFrame.epc + 4 - TrapFrame.ra
    .error "SignalFrame and TrapFrame don't agree"
.endif

.text

# signal_enter(a0 = signal, a1 = its Sigaction, which has a handler): makes the thread go on in the handler; ends the
# process if there is no stack for it
.globl signal_enter
.proc signal_enter
    .reg    signal=s0, action=s1, user=s2
    .frame  ra, s0-s2, saved:SignalFrame
    mv      signal, a0
    mv      action, a1
    sw      zero, Thread.restarted(tp)  # the handler's own calls have deadlines of their own
    lw      a0, Sigaction.flags(action)
    call    call_restart_handled        # changes the registers that are saved now

    addi    a0, sp, saved + SignalFrame.info
    addi    a1, tp, Thread.info
    li      a2, Siginfo.sizeof
    call    memory_copy
    lw      t0, Thread.mask(tp)
    lw      t1, Thread.suspended(tp)
    if t1 != zero
        lw      t0, Thread.old_mask(tp)
        sw      zero, Thread.suspended(tp)
    endif
    sw      t0, saved + SignalFrame.mask(sp)
    addi    a0, sp, saved + SignalFrame.registers
    addi    a1, tp, Thread.frame
    li      a2, REGISTERS_SIZE
    call    memory_copy

    mv      a0, action
    call    signal_stack
    addi    user, a0, -SignalFrame.sizeof
    andi    user, user, -16
    mv      a0, user
    addi    a1, sp, saved
    li      a2, SignalFrame.sizeof
    call    copy_out
    if a0 < 0
        li      a0, SIGSEGV
        j       process_exit            # status: signal
    endif
    sw      user, Thread.frame.sp(tp)
    sw      signal, Thread.frame.a0(tp)
    addi    t0, user, SignalFrame.info
    sw      t0, Thread.frame.a1(tp)
    addi    t0, user, SignalFrame.mask
    sw      t0, Thread.frame.a2(tp)
    lw      t0, Sigaction.restorer(action)
    sw      t0, Thread.frame.ra(tp)
    lw      t0, Sigaction.handler(action)
    sw      t0, Thread.frame.epc(tp)

    lw      a0, Thread.mask(tp)
    lw      t0, Sigaction.mask(action)
    or      a0, a0, t0
    lw      t0, Sigaction.flags(action)
    li      t1, SA_NODEFER
    and     t1, t1, t0
    if t1 == zero
        addi    t1, signal, -1
        li      t2, 1
        sll     t2, t2, t1
        or      a0, a0, t2
    endif
    if t0 < 0                           # SA_RESETHAND
        sw      zero, Sigaction.handler(action)     # SIG_DFL
    endif
    call    thread_set_mask
    return
.endproc

# sys_sigreturn() -> a0 as it was before the handler, like all other registers; ends the process if there is no frame at
# its sp
.globl sys_sigreturn
.proc sys_sigreturn
    .frame  ra, saved:SignalFrame
    addi    a0, sp, saved
    lw      a1, Thread.frame.sp(tp)
    li      a2, SignalFrame.sizeof
    call    copy_in
    if a0 < 0
        li      a0, SIGSEGV
        j       process_exit            # status: signal
    endif
    addi    a0, tp, Thread.frame
    addi    a1, sp, saved + SignalFrame.registers
    li      a2, REGISTERS_SIZE
    call    memory_copy
    call    call_finish
    lw      a0, saved + SignalFrame.mask(sp)
    call    thread_set_mask
    lw      a0, Thread.frame.a0(tp)
    return
.endproc

# call_restart_handled(a0 = flags of the action whose handler is to be called): if a signal has interrupted a system
# call, makes it end with -EINTR or begin again behind the handler
#   clobbers t0, t1
.proc call_restart_handled
    lw      t0, Thread.frame.cause(tp)
    addi    t0, t0, -CAUSE_TRAP
    bnez    t0, call_finish
    lw      t0, Thread.frame.a0(tp)
    li      t1, SA_RESTART
    and     t1, t1, a0
    addi    t0, t0, EINTR
    if t0 == zero
        bnez    t1, call_again
        j       call_finish
    endif
    addi    t0, t0, ERESTARTNOHAND - EINTR
    if t0 != zero
        addi    t0, t0, ERESTARTDEADLINE - ERESTARTNOHAND
        bnez    t0, call_finish
    endif
    li      t0, -EINTR
    sw      t0, Thread.frame.a0(tp)
    j       call_finish
.endproc

# call_restart_unhandled(): if a signal without a handler, a stop for instance, has interrupted a system call, makes it
# begin again
#   clobbers t0, t1
.globl call_restart_unhandled
.proc call_restart_unhandled
    lw      t0, Thread.suspended(tp)
    if t0 != zero                       # sigsuspend sets its mask again
        sw      zero, Thread.suspended(tp)
        lw      t0, Thread.old_mask(tp)
        sw      t0, Thread.mask(tp)
    endif
    lw      t0, Thread.frame.cause(tp)
    addi    t0, t0, -CAUSE_TRAP
    bnez    t0, call_finish
    lw      t0, Thread.frame.a0(tp)
    switch t0, t1
    case -EINTR, -ERESTARTNOHAND
        j       call_again
    case -ERESTARTDEADLINE
        li      t0, 1
        sw      t0, Thread.restarted(tp)
        j       call_again
    endswitch
    return
.endproc

# call_again(): lets the system call begin again with the arguments it had
#   clobbers t0
.proc call_again
    lw      t0, Thread.frame.argument(tp)
    sw      t0, Thread.frame.a0(tp)
    lw      t0, Thread.frame.epc(tp)
    addi    t0, t0, -TRAP_SIZE
    sw      t0, Thread.frame.epc(tp)    # on into call_finish
.endproc

# call_finish(): what is in the frame is not the result of a system call any more, whatever the number in a0
.proc call_finish
    sw      zero, Thread.frame.cause(tp)
    return
.endproc

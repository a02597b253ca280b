# What signals do: a handler is entered, or the process ends, stops, or takes no notice.
#
# Who comes here: thread_attend, when a thread is about to return to user mode, on its kernel stack, with its registers
# in its frame.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "causes.inc"
.include "errno.inc"
.include "process.inc"

.text

# signals_deliver(): all that wait for the present thread; doesn't return if its process ends
.globl signals_deliver
.proc signals_deliver
    .reg    process=s0, signal=s1, handled=s2
    .frame  ra, s0-s2
    lw      process, Thread.process(tp)
    li      handled, 0
    loop
        lw      t0, Process.state(process)
        bnez    t0, thread_leave        # it ends, with all its threads
        lw      t0, Process.survivor(process)
        if t0 != zero && t0 != tp       # another one wants to be alone
            j       thread_leave
        endif
        lw      t0, Process.stopped(process)
        if t0 != zero
            call    thread_stop
            continue
        endif
        call    signal_take
        mv      signal, a0
        if signal == zero
            break
        endif
        mv      a0, process
        mv      a1, signal
        call    signal_action
        lw      t0, Sigaction.handler(a0)
        switch t0, t1
        case SIG_IGN
        case SIG_DFL
            mv      a0, process
            mv      a1, signal
            call    signal_default
        default
            mv      a1, a0
            mv      a0, signal
            call    signal_enter
            li      handled, 1
        endswitch
    endloop
    lw      t0, Thread.attention(tp)
    andi    t0, t0, ~ATTENTION_SIGNAL
    sw      t0, Thread.attention(tp)
    if handled == zero
        call    call_restart_unhandled
    endif
    return
.endproc

# signal_take() -> a0 = a signal that waits for the present thread, and doesn't any more, and Thread.info tells why it has
# come; 0 if there is none
#   clobbers a1, t0-t4
.proc signal_take
    .reg    set=t0, at=t1, mask=t2
    lw      mask, Thread.mask(tp)
    not     mask, mask
    addi    at, tp, Thread.pending      # its own faults first
    lw      set, 0(at)
    and     t3, set, mask
    if t3 == zero
        lw      at, Thread.process(tp)
        addi    at, at, Process.pending
        lw      set, 0(at)
        and     t3, set, mask
    endif
    li      a0, 0
    if t3 == zero
        return
    endif
    sub     a1, at, tp
    addi    a1, a1, -Thread.pending
    seqz    a1, a1                      # a fault of its own
    neg     t4, t3
    and     t4, t4, t3                  # the lowest
    xor     set, set, t4
    sw      set, 0(at)
    repeat
        addi    a0, a0, 1
        srli    t4, t4, 1
    until t4 == zero
    j       reason_tell
.endproc

# signal_default(a0 = the present process, a1 = signal that has no handler and is not ignored): doesn't return if it ends
# the process
.proc signal_default
    .frame  ra
    addi    t0, a1, -1
    li      t1, 1
    sll     t1, t1, t0
    li      t0, SIGNALS_IGNORED
    and     t0, t0, t1
    if t0 != zero                       # its handler has gone since it was sent
        return
    endif
    li      t0, SIGNALS_STOPPING
    and     t0, t0, t1
    if t0 != zero
        call    signal_stop
        return
    endif
    mv      a0, a1
    j       process_exit                # status: signal
.endproc

# signal_stop(a0 = the present process, a1 = SIGSTOP, or a signal of the terminal: nobody could continue the first process,
# or, after the latter, one of an orphaned group)
.proc signal_stop
    .reg    process=s0, signal=s1
    .frame  ra, s0, s1
    mv      process, a0
    mv      signal, a1
    lw      t0, Process.parent(process)
    if t0 == zero
        return
    endif
    li      t0, SIGSTOP
    if signal != t0
        lw      a0, Process.process_group(process)
        call    group_is_orphaned
        if a0 != zero
            return
        endif
    endif
    mv      a0, process
    mv      a1, signal
    call    process_stop
    return
.endproc

# signal_fault(a0 = signal, a1 = code) -> a0 = 1 if the program has a handler for it, which will be called for the fault
# in the thread's frame; 0 if it hasn't, or blocks the signal
.globl signal_fault
.proc signal_fault
    .reg    signal=s0, code=s1
    .frame  ra, s0, s1
    mv      signal, a0
    mv      code, a1
    lw      a0, Thread.process(tp)
    mv      a1, signal
    call    signal_action
    lw      t0, Sigaction.handler(a0)
    addi    t1, signal, -1
    li      t2, 1
    sll     t2, t2, t1
    lw      t3, Thread.mask(tp)
    and     t3, t3, t2
    li      t1, SIG_IGN                 # the larger of the two that are no handlers
    if t3 != zero || t0 <=u t1
        li      a0, 0
        return
    endif
    lw      t0, Thread.pending(tp)
    or      t0, t0, t2
    sw      t0, Thread.pending(tp)
    sw      code, Thread.fault_code(tp)
    lw      t0, Thread.frame.value(tp)
    lw      t1, Thread.frame.cause(tp)
    addi    t1, t1, -CAUSE_ILLEGAL_INSTRUCTION
    if t1 == zero                       # its value is the instruction
        lw      t0, Thread.frame.epc(tp)
    endif
    sw      t0, Thread.fault_address(tp)
    lw      t0, Thread.attention(tp)
    ori     t0, t0, ATTENTION_SIGNAL
    sw      t0, Thread.attention(tp)
    li      a0, 1
    return
.endproc

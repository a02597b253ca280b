# The sending of signals: where they wait, and who is woken to look at them. What they do happens when a thread is about
# to return to user mode; see signal_deliver.s.
#
# Who comes here: system calls, interrupts, faults; never sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

# signal_set SIGNAL, SET: the set of one signal. Clobbers t0.
.macro signal_set signal, set
    addi    t0, \signal, -1
    li      \set, 1
    sll     \set, \set, t0
.endm

.text

# signal_send(a0 = process, a1 = signal, 1 to SIGNAL_MAX): from the kernel
.globl signal_send
.proc signal_send
    la      a2, reason_kernel           # on into signal_send_for
.endproc

# signal_send_for(a0 = process, a1 = signal, 1 to SIGNAL_MAX, a2 = Reason)
.globl signal_send_for
.proc signal_send_for
    .reg    process=s0, signal=s1, set=s2, reason=s3
    .frame  ra, s0-s3
    mv      process, a0
    mv      signal, a1
    mv      reason, a2
    lw      t0, Process.state(process)
    if t0 != zero                       # ending, or gone
        return
    endif
    signal_set signal, set
    # A stop and a continuation cancel each other, whatever else is done about them.
    lw      t1, Process.pending(process)
    li      t0, SIGNALS_STOPPING
    and     t2, set, t0
    if t2 != zero
        li      t2, 1 << (SIGCONT - 1)
        not     t2, t2
        and     t1, t1, t2
        sw      t1, Process.pending(process)
    endif
    switch signal, t2
    case SIGCONT
        not     t0, t0
        and     t1, t1, t0
        sw      t1, Process.pending(process)
        li      a1, STATUS_CONTINUED
        call    process_continue
    case SIGKILL
        li      a1, 0
        call    process_continue
    endswitch
    mv      a0, process
    mv      a1, signal
    call    signal_is_ignored
    if a0 == zero
        lw      t1, Process.pending(process)
        and     t0, t1, set
        or      t1, t1, set
        sw      t1, Process.pending(process)
        if t0 == zero                   # else the first one tells why
            mv      a0, process
            mv      a1, signal
            mv      a2, reason
            call    reason_keep
        endif
        mv      a0, process
        mv      a1, set
        call    threads_notify
    endif
    return
.endproc

# signal_action(a0 = process, a1 = signal) -> a0 = its Sigaction
#   clobbers t0
.globl signal_action
.proc signal_action
    slli    t0, a1, 4                   # Sigaction.sizeof
    add     a0, a0, t0
    addi    a0, a0, Process.actions - Sigaction.sizeof
    return
.endproc

# signal_is_ignored(a0 = process, a1 = signal) -> a0 = 1 if nothing would happen, else 0
#   clobbers a1, t0, t1
.globl signal_is_ignored
.proc signal_is_ignored
    .frame  ra
    call    signal_action
    lw      t1, Sigaction.handler(a0)
    signal_set a1, a1
    li      a0, 0
    switch t1, t0
    case SIG_IGN
        li      a0, 1
    case SIG_DFL
        li      t0, SIGNALS_IGNORED
        and     a1, a1, t0
        snez    a0, a1
    endswitch
    return
.endproc

# signals_reset(a0 = process): all that have handlers get their default actions; for exec
#   clobbers a0, t0-t2
.globl signals_reset
.proc signals_reset
    addi    a0, a0, Process.actions
    li      t0, SIGNAL_MAX
    li      t1, SIG_IGN
    repeat
        lw      t2, Sigaction.handler(a0)
        if t2 != t1
            sw      zero, Sigaction.handler(a0)     # SIG_DFL
        endif
        sw      zero, Sigaction.flags(a0)
        addi    a0, a0, Sigaction.sizeof
        addi    t0, t0, -1
    until t0 == zero
    return
.endproc

# signal_waits() -> a0 = not 0 if the present thread must not sleep, because there is a signal for it, or its process
# stops or ends
#   clobbers t0, t1
.globl signal_waits
.proc signal_waits
    lw      t0, Thread.process(tp)
    lw      a0, Process.pending(t0)
    lw      t1, Thread.pending(tp)
    or      a0, a0, t1
    lw      t1, Thread.mask(tp)
    not     t1, t1
    and     a0, a0, t1
    lw      t1, Process.stopped(t0)
    or      a0, a0, t1
    lw      t1, Process.state(t0)
    or      a0, a0, t1
    lw      t1, Process.survivor(t0)
    or      a0, a0, t1
    return
.endproc

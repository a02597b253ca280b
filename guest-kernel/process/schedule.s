# Who runs: one queue, round robin. The kernel itself is never preempted; a thread gives the processor away in
# schedule(), because it sleeps, because its time slice is over when it is about to return to user mode, or at a
# preemption point.
#
# Who comes here: whoever gives the processor away or lets others have it; the timer's interrupt.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

.text

# thread_ready(a0 = thread): puts one that is in no list into the run queue
#   clobbers a0, a1, t0
.globl thread_ready
.proc thread_ready
    li      t0, THREAD_RUNNABLE
    sw      t0, Thread.state(a0)
    addi    a1, a0, Thread.link
    la      a0, run_queue
    j       list_append
.endproc

# thread_yield(): lets the others run first
.globl thread_yield
.proc thread_yield
    .frame  ra
    mv      a0, tp
    call    thread_ready
    call    schedule
    return
.endproc

# schedule(): runs the first thread of the queue, and returns when this one's turn has come again. The thread has put
# itself into the list where it is to be found.
.globl schedule
.proc schedule
    .frame  ra
    call    thread_next
    if a0 != tp
        call    clock_account
        call    thread_switch
    endif
    return
.endproc

# schedule_away(): the same for a thread that nobody will come back to
.globl schedule_away
.proc schedule_away
    call    clock_account
    call    thread_next
    j       thread_resume
.endproc

# thread_next() -> a0 = the first thread of the run queue, no longer in it, with a whole time slice; the idle thread if
# the queue is empty
.proc thread_next
    la      t0, run_queue
    lw      a0, List.next(t0)
    if a0 == t0
        la      a0, idle_thread
        return
    endif
    lw      t1, List.next(a0)           # out of the queue
    sw      t1, List.next(t0)
    sw      t0, List.previous(t1)
    addi    a0, a0, -Thread.link
    j       clock_arm_slice
.endproc

# preemption_point(): for long work in the kernel: handles pending interrupts, and lets the others run if the slice is
# over
.globl preemption_point
.proc preemption_point
    .frame  ra
    csrr    t0, ip
    if t0 != zero
        call    interrupts_handle
    endif
    lw      t0, Thread.attention(tp)
    andi    t0, t0, ATTENTION_RESCHEDULE
    if t0 != zero
        call    reschedule
    endif
    return
.endproc

# thread_attend(): does what Thread.attention asks for, on the way back to user mode; doesn't return if that is to end
.globl thread_attend
.proc thread_attend
    .frame  ra
    lw      t0, Thread.attention(tp)
    andi    t0, t0, ATTENTION_SIGNAL
    if t0 != zero
        call    signals_deliver
    endif
    lw      t0, Thread.attention(tp)
    andi    t0, t0, ATTENTION_RESCHEDULE
    if t0 != zero
        call    reschedule
    endif
    return
.endproc

# reschedule(): ends the slice
.proc reschedule
    lw      t0, Thread.attention(tp)
    andi    t0, t0, ~ATTENTION_RESCHEDULE
    sw      t0, Thread.attention(tp)
    j       thread_yield
.endproc

# slice_over(): the timer says that others may want to run; called from its interrupt
#   clobbers t0, t1
.globl slice_over
.proc slice_over
    la      t0, run_queue
    lw      t1, List.next(t0)
    if t0 != t1
        lw      t0, Thread.attention(tp)
        ori     t0, t0, ATTENTION_RESCHEDULE
        sw      t0, Thread.attention(tp)
    endif
    return
.endproc

.data
list_define run_queue

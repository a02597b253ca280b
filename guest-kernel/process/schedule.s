# Who runs: one queue, round robin. The kernel itself is never preempted; a process gives the processor away in
# schedule(), because it sleeps, because its time slice is over when it is about to return to user mode, or at a
# preemption point.

.include "process.inc"

.text

# schedule_first(): runs the first process of the queue; called once, from the boot stack, never returns
.globl schedule_first
.proc schedule_first
    la      a0, run_queue
    lw      a0, List.next(a0)
    mv      s0, a0
    call    list_remove
    call    clock_arm_slice
    addi    a0, s0, -Process.link
    j       process_resume
.endproc

# process_ready(a0 = process): puts one that is in no list into the run queue
#   clobbers a0, a1, t0
.globl process_ready
.proc process_ready
    li      t0, PROCESS_RUNNABLE
    sw      t0, Process.state(a0)
    addi    a1, a0, Process.link
    la      a0, run_queue
    j       list_append
.endproc

# process_yield(): lets the others run first
.globl process_yield
.proc process_yield
    .frame  ra
    mv      a0, tp
    call    process_ready
    call    schedule
    return
.endproc

# schedule(): runs the first process of the queue, and returns when this one's turn has come again. The process has put
# itself into the list where it is to be found.
.globl schedule
.proc schedule
    .reg    next=s0
    .frame  ra, s0
    loop
        la      t0, run_queue
        lw      next, List.next(t0)
        if next != t0
            break
        endif
        # Nobody can run. This process's stack and page table serve until somebody can.
        call    clock_arm_idle
        wfi
        call    interrupts_handle
    endloop
    mv      a0, next
    call    list_remove
    call    clock_arm_slice
    addi    a0, next, -Process.link
    if a0 != tp
        call    process_switch
    endif
    return
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
    lw      t0, Process.attention(tp)
    andi    t0, t0, ATTENTION_RESCHEDULE
    if t0 != zero
        call    reschedule
    endif
    return
.endproc

# process_attend(): does what Process.attention asks for, on the way back to user mode; doesn't return if that is to end
.globl process_attend
.proc process_attend
    .frame  ra
    lw      t0, Process.attention(tp)
    andi    t0, t0, ATTENTION_SIGNAL
    if t0 != zero
        lw      a0, Process.signal(tp)
        j       process_exit            # status: signal
    endif
    call    reschedule
    return
.endproc

# reschedule(): ends the slice
.proc reschedule
    lw      t0, Process.attention(tp)
    andi    t0, t0, ~ATTENTION_RESCHEDULE
    sw      t0, Process.attention(tp)
    j       process_yield
.endproc

# slice_over(): the timer says that others may want to run; called from its interrupt
#   clobbers t0, t1
.globl slice_over
.proc slice_over
    la      t0, run_queue
    lw      t1, List.next(t0)
    if t0 != t1
        lw      t0, Process.attention(tp)
        ori     t0, t0, ATTENTION_RESCHEDULE
        sw      t0, Process.attention(tp)
    endif
    return
.endproc

.data
list_define run_queue

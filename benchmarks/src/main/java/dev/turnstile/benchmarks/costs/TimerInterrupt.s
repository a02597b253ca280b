# The timer's interrupt: a full frame, the claim at the controller, the timer set anew, the completion, and back; into a loop
# that counts for PERIOD ticks, or with WAIT into a wfi.

    .include "common.inc"

    .equ    PERIOD, 100

    .text
    .globl  benchmark
benchmark:
    la      t0, frame
    csrw    scratch0, t0
    la      t0, vector
    csrw    tvec, t0
    li      t0, INTERRUPTS_BASE
    li      t1, 1 << IRQ_TIMER
    sw      t1, INTERRUPTS_ENABLE(t0)
    li      t0, TIMER_BASE
    li      t1, PERIOD
    sw      t1, TIMER_COUNTDOWN(t0)
    csrsi   status, STATUS_IE
batch:
    li      s0, OPERATIONS              # the handler counts it down, in the frame
again:
    .if WAIT
    wfi
    .endif
    bgtz    s0, again
    batch_end
    j       batch

    .balign 4
vector:
    frame_save
    csrr    t0, cause
    bnez    t0, fatal                   # CAUSE_INTERRUPT
    li      t0, INTERRUPTS_BASE
    lw      t1, INTERRUPTS_CLAIM(t0)
    addi    t2, t1, -IRQ_TIMER
    bnez    t2, fatal
    li      t2, TIMER_BASE
    li      t3, PERIOD
    sw      t3, TIMER_COUNTDOWN(t2)
    sw      t1, INTERRUPTS_CLAIM(t0)
    lw      t0, TrapFrame.s0(sp)
    addi    t0, t0, -1
    sw      t0, TrapFrame.s0(sp)
    frame_resume
fatal:
    j       panic

    .bss
    .instance frame, TrapFrame

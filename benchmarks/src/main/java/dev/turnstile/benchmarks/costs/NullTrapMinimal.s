# The least that a handler can do: two registers saved, cause and call looked at, two registers restored.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    la      t0, frame
    csrw    scratch0, t0
    la      t0, vector
    csrw    tvec, t0
    user_enter

    .balign 4
vector:
    csrrw   sp, scratch0, sp
    sw      t0, TrapFrame.t0(sp)
    sw      t1, TrapFrame.t1(sp)
    csrr    t0, cause
    li      t1, CAUSE_TRAP
    bne     t0, t1, fatal
    csrr    t0, tval
    bnez    t0, other
leave:
    lw      t0, TrapFrame.t0(sp)
    lw      t1, TrapFrame.t1(sp)
    csrrw   sp, scratch0, sp
    eret
other:
    batch_end
    j       leave
fatal:
    j       panic

    .bss
    .instance frame, TrapFrame

# Writes LENGTH additions that were never there before, and runs them once. The same two pages are mapped to be written and,
# elsewhere, to be executed.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      s1, CODE_WRITE
    li      s2, CODE_EXECUTE
    la      t0, template
    lw      s3, (t0)                    # addi a0, a0, 0; the immediate is the low half
    lw      s4, 4(t0)                   # ret
    li      s5, 0                       # what the next addition adds
batch:
    li      s0, OPERATIONS / LENGTH
again:
    mv      t0, s1
    li      t1, LENGTH
write:
    andi    t2, s5, 0x3ff
    add     t2, t2, s3
    sw      t2, (t0)
    addi    t0, t0, 4
    addi    s5, s5, 1
    addi    t1, t1, -1
    bnez    t1, write
    sw      s4, (t0)
    fence.i
    jalr    s2
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

    .section .rodata
    .balign 4
template:
    addi    a0, a0, 0
    ret

# Both processes run this: they yield for ever, and the one with a0 = 1 marks the batches. Every yield of one brings two
# switches, there and back.

    .include "common.inc"

    .text
    .globl  start
start:
    li      s0, OPERATIONS / 2
again:
    trap    CALL_YIELD
    addi    s0, s0, -1
    bnez    s0, again
    beqz    a0, start
    trap    CALL_BATCH_END
    j       start

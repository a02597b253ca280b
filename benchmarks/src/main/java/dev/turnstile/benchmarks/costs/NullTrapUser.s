# A loop of the system call that does nothing.

    .include "common.inc"

    .text
    .globl  start
start:
    li      s0, OPERATIONS
again:
    trap    CALL_NULL
    addi    s0, s0, -1
    bnez    s0, again
    trap    CALL_BATCH_END
    j       start

# Stores to two pages in turn, of which the kernel lets only one be there.

    .include "common.inc"

    .text
    .globl  start
start:
    li      s1, USER_DATA
    li      s2, PAGE_SIZE
batch:
    li      s0, OPERATIONS
again:
    xor     s1, s1, s2
    sw      s0, (s1)
    addi    s0, s0, -1
    bnez    s0, again
    trap    CALL_BATCH_END
    j       batch

# Instructions that do next to nothing, 128 in a loop: always the same one, or with MIXED one of sixteen in an order without a
# pattern.

    .include "common.inc"

    .macro  operation number
    .if     \number == 0
    add     t0, s1, s2
    .elseif \number == 1
    sub     t1, s1, s2
    .elseif \number == 2
    and     t2, s1, s2
    .elseif \number == 3
    or      t3, s1, s2
    .elseif \number == 4
    xor     t4, s1, s2
    .elseif \number == 5
    addi    t5, s1, 7
    .elseif \number == 6
    andi    t6, s1, 7
    .elseif \number == 7
    ori     a0, s1, 7
    .elseif \number == 8
    xori    a1, s1, 7
    .elseif \number == 9
    slli    a2, s1, 7
    .elseif \number == 10
    srli    a3, s1, 7
    .elseif \number == 11
    srai    a4, s1, 7
    .elseif \number == 12
    slt     a5, s1, s2
    .elseif \number == 13
    sltu    a6, s1, s2
    .elseif \number == 14
    slti    a7, s1, 7
    .else
    sltiu   s3, s1, 7
    .endif
    .endm

    .text
    .globl  benchmark
benchmark:
    li      s1, 0x12345678
    li      s2, 12345
batch:
    li      s0, OPERATIONS / 128
again:
    .set    choice, 1
    .rept   126
    .if     MIXED
    .set    choice, (choice * 1103515245 + 12345) & 0x7fffffff
    operation (choice >> 16) & 15
    .else
    operation 0
    .endif
    .endr
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

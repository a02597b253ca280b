# A loop of arithmetic in registers: instructions that depend on each other, multiplications, or divisions.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      s1, 0x12345678
    li      s2, 12345
batch:
    li      s0, OPERATIONS / 32
again:
    .rept 8
    .if KIND == KIND_CHAIN
    add     s1, s1, s2
    xor     s1, s1, s0
    slli    t0, s1, 3
    sub     s1, s1, t0
    .elseif KIND == KIND_MULTIPLY
    mul     s1, s1, s2
    mulhu   t0, s1, s2
    mulh    t1, s1, s2
    addi    s1, s1, 1
    .else
    divu    t0, s1, s2
    remu    t1, s1, s2
    div     t2, s1, s2
    addi    s1, s1, 1
    .endif
    .endr
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

# Sixteen loads or stores in four pages, all of which are in the TLB. ACCESS is the instruction.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      t0, STATUS_UA
    csrs    status, t0
    li      s1, USER_DATA
    li      s2, USER_DATA + PAGE_SIZE
    li      s3, USER_DATA + PAGE_SIZE * 2
    li      s4, USER_DATA + PAGE_SIZE * 3
batch:
    li      s0, OPERATIONS / 16
again:
    .irp offset, 0, 68, 136, 204
    .if ACCESS == ACCESS_LOAD_WORD
    lw      t0, \offset(s1)
    lw      t1, \offset(s2)
    lw      t2, \offset(s3)
    lw      t3, \offset(s4)
    .elseif ACCESS == ACCESS_LOAD_BYTE
    lbu     t0, \offset(s1)
    lbu     t1, \offset(s2)
    lbu     t2, \offset(s3)
    lbu     t3, \offset(s4)
    .elseif ACCESS == ACCESS_STORE_WORD
    sw      s0, \offset(s1)
    sw      s0, \offset(s2)
    sw      s0, \offset(s3)
    sw      s0, \offset(s4)
    .else
    sb      s0, \offset(s1)
    sb      s0, \offset(s2)
    sb      s0, \offset(s3)
    sb      s0, \offset(s4)
    .endif
    .endr
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

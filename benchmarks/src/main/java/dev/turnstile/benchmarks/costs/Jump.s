# Changes of direction: branches that are taken, calls and their returns, jumps to addresses out of a table.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    la      s1, targets
batch:
    li      s0, OPERATIONS / 8
again:
    .if KIND == KIND_BRANCH
    .rept 8
    beqz    zero, . + 8
    nop
    .endr
    .elseif KIND == KIND_CALL
    .rept 8
    call    function
    .endr
    .else
    .irp number, 0, 1, 2, 3, 2, 1, 0, 3
    lw      t0, \number * 4(s1)
    jalr    t0
    .endr
    .endif
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

    .irp name, function, second, third, fourth
\name:
    addi    s3, s3, 1
    ret
    .endr

    .section .rodata
    .balign 4
targets:
    .word   function, second, third, fourth

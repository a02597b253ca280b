# ROUTINES routines, each called once, with the mix of instructions that compiled code has: a prologue, a loop that ends at
# once, loads and stores off two registers, a choice, an epilogue.

    .include "common.inc"

    .macro  routine
    addi    sp, sp, -32
    sw      ra, 28(sp)
    sw      s0, 24(sp)
    sw      s1, 20(sp)
    la      s0, data
    li      s1, 1
1:  lw      t0, 0(s0)
    lw      t1, 4(s0)
    add     t0, t0, t1
    slli    t2, t0, 3
    xor     t2, t2, s1
    sw      t2, 8(s0)
    lbu     t3, 13(s0)
    andi    t3, t3, 15
    sb      t3, 14(s0)
    bgeu    t3, t2, 2f
    mul     t4, t2, t0
    srai    t4, t4, 5
    sw      t4, 16(s0)
2:  sltu    t5, t2, t0
    add     a0, a0, t5
    lh      t6, 18(s0)
    sub     a0, a0, t6
    addi    s1, s1, -1
    bnez    s1, 1b
    beqz    a0, 3f
    or      a1, a0, t2
    sw      a1, 20(s0)
3:  lw      s1, 20(sp)
    lw      s0, 24(sp)
    lw      ra, 28(sp)
    addi    sp, sp, 32
    ret
    .endm

    .text
    .globl  benchmark
benchmark:
batch:
    la      s2, routines
    li      s3, ROUTINES
again:
    lw      t0, (s2)
    jalr    t0
    addi    s2, s2, 4
    addi    s3, s3, -1
    bnez    s3, again
    batch_end
    j       batch

    .pushsection .rodata
    .balign 4
routines:
    .popsection
    .rept   ROUTINES
    .pushsection .rodata
    .word   9f
    .popsection
9:  routine
    .endr

    .bss
    .balign 4
data:
    .space  32

/*
 * The loops of the cost centres that are a few instructions each, instruction for instruction as in the benchmarks' own
 * guests: arithmetic (32 in a round), changes of direction (8), loads and stores that hit in the TLB (16).
 *
 * Each is a workload, with a0 = rounds; it clobbers what a function may, and returns nothing in particular.
 */
#include "machine.h"

    /* loop NAME: the beginning of a workload and of its rounds, of which a7 are left. */
    .macro  loop name
    .globl  \name
    .balign 4
\name:
    mv      a7, a0
    mv      a6, ra
    li      t5, 0x12345678
    li      t6, 12345
    la      a1, first_page
    li      t0, PAGE_SIZE
    add     a2, a1, t0
    add     a3, a2, t0
    add     a4, a3, t0
    la      a5, targets
1:
    .endm

    /* Ends both. */
    .macro  endloop
    addi    a7, a7, -1
    bnez    a7, 1b
    mv      ra, a6
    mv      a0, t5
    ret
    .endm

    .text
    loop    loop_chain
    .rept   8
    add     t5, t5, t6
    xor     t5, t5, a7
    slli    t0, t5, 3
    sub     t5, t5, t0
    .endr
    endloop

    loop    loop_multiply
    .rept   8
    mul     t5, t5, t6
    mulhu   t0, t5, t6
    mulh    t1, t5, t6
    addi    t5, t5, 1
    .endr
    endloop

    loop    loop_divide
    .rept   8
    divu    t0, t5, t6
    remu    t1, t5, t6
    div     t2, t5, t6
    addi    t5, t5, 1
    .endr
    endloop

    loop    loop_branch
    .rept   8
    beqz    zero, . + 8
    nop
    .endr
    endloop

    loop    loop_call
    .rept   8
    call    target_0
    .endr
    endloop

    loop    loop_indirect
    .irp    number, 0, 1, 2, 3, 2, 1, 0, 3
    lw      t0, \number * 4(a5)
    jalr    t0
    .endr
    endloop

    .irp    number, 0, 1, 2, 3
target_\number:
    addi    t5, t5, 1
    ret
    .endr

    loop    loop_load_word
    .irp    offset, 0, 68, 136, 204
    lw      t0, \offset(a1)
    lw      t1, \offset(a2)
    lw      t2, \offset(a3)
    lw      t3, \offset(a4)
    .endr
    endloop

    loop    loop_load_byte
    .irp    offset, 0, 68, 136, 204
    lbu     t0, \offset(a1)
    lbu     t1, \offset(a2)
    lbu     t2, \offset(a3)
    lbu     t3, \offset(a4)
    .endr
    endloop

    loop    loop_store_word
    .irp    offset, 0, 68, 136, 204
    sw      a7, \offset(a1)
    sw      a7, \offset(a2)
    sw      a7, \offset(a3)
    sw      a7, \offset(a4)
    .endr
    endloop

    loop    loop_store_byte
    .irp    offset, 0, 68, 136, 204
    sb      a7, \offset(a1)
    sb      a7, \offset(a2)
    sb      a7, \offset(a3)
    sb      a7, \offset(a4)
    .endr
    endloop

    .section .rodata
    .balign 4
targets:
    .word   target_0, target_1, target_2, target_3

    .bss
    .balign PAGE_SIZE
first_page:
    .space  4 * PAGE_SIZE

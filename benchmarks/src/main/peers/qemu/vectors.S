/*
 * Entries into the kernel from user mode, one for each way that is measured. sscratch holds the address of the
 * process's frame; interrupts are off throughout.
 */
#include "machine.h"

/* Stores or loads x1 and x3 to x31, but for the register that holds the frame's address. */
    .macro  registers operation, frame
    .irp    n, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
    .ifnc   x\n, \frame
    \operation x\n, 4 * \n(\frame)
    .endif
    .endr
    .endm

/* ---- the least: a null system call with two registers saved; whatever else it is goes the full way ---- */
    .text
    .globl  vector_minimal
    .balign 4
vector_minimal:
    csrrw   sp, sscratch, sp
    sw      t0, 4 * 5(sp)
    sw      t1, 4 * 6(sp)
    csrr    t0, scause
    li      t1, 8                       # a system call from user mode
    bne     t0, t1, 1f
    bnez    a7, 1f                      # CALL_NULL
    csrr    t0, sepc
    addi    t0, t0, 4
    csrw    sepc, t0
    lw      t0, 4 * 5(sp)
    lw      t1, 4 * 6(sp)
    csrrw   sp, sscratch, sp
    sret
1:  lw      t0, 4 * 5(sp)
    lw      t1, 4 * 6(sp)
    csrrw   sp, sscratch, sp

/* ---- the full frame: 31 registers, sepc and sstatus; the kernel is mapped in the process's own table ---- */
    .globl  vector_full
    .balign 4
vector_full:
    csrrw   sp, sscratch, sp
    registers sw, sp
    csrr    t0, sscratch
    sw      t0, 4 * 2(sp)
    csrr    t0, sepc
    sw      t0, FRAME_EPC(sp)
    csrr    t0, sstatus
    sw      t0, FRAME_STATUS(sp)
    mv      a0, sp
    lw      sp, FRAME_KERNEL_STACK(a0)
    call    trap_handle                 # a0 = the frame to go on with
    .globl  frame_resume
frame_resume:
    csrw    sscratch, a0
    lw      t0, FRAME_EPC(a0)
    csrw    sepc, t0
    lw      t0, FRAME_STATUS(a0)
    csrw    sstatus, t0
    mv      sp, a0
    registers lw, sp
    lw      sp, 4 * 2(sp)
    sret

/*
 * ---- the full frame and another page table on each side ----
 * This page is mapped at CROSSING in both tables, and the frame at FRAME_WINDOW in the process's. The flush is what a
 * machine without address-space identifiers needs.
 */
    .macro  crossing name, flush
    .balign 4
    .globl  vector_\name, return_\name
vector_\name:
    csrrw   sp, sscratch, sp            # sscratch = FRAME_WINDOW
    registers sw, sp
    csrr    t0, sscratch
    sw      t0, 4 * 2(sp)
    csrr    t0, sepc
    sw      t0, FRAME_EPC(sp)
    csrr    t0, sstatus
    sw      t0, FRAME_STATUS(sp)
    lw      t0, FRAME_KERNEL_SATP(sp)
    lw      t1, FRAME_HANDLER(sp)
    lw      sp, FRAME_KERNEL_STACK(sp)
    csrw    satp, t0
    .if     \flush
    sfence.vma
    .endif
    jr      t1

/* return_NAME(satp of the process) */
return_\name:
    csrw    satp, a0
    .if     \flush
    sfence.vma
    .endif
    li      sp, FRAME_WINDOW
    csrw    sscratch, sp
    lw      t0, FRAME_EPC(sp)
    csrw    sepc, t0
    lw      t0, FRAME_STATUS(sp)
    csrw    sstatus, t0
    registers lw, sp
    lw      sp, 4 * 2(sp)
    sret
    .endm

    .section .text.crossing, "ax"
    .balign PAGE_SIZE
    .globl  crossing_page
crossing_page:
    crossing switch_asid, 0
    crossing switch_flush, 1
    .balign PAGE_SIZE

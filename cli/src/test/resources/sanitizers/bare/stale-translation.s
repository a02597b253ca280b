# Maps a page, reads it, maps another one in its place, and reads again: without a flush, if it is the wrong twin. On the bare
# machine; code, page tables and devices are mapped to themselves.

.include "isa.inc"
.include "platform.inc"

.equ SUPERPAGE, 0x400000
.equ TABLES, RAM_BASE + SUPERPAGE
.equ PAGE, 0x40000000
.equ DATA, PTE_V | PTE_R | PTE_W | PTE_A | PTE_D
.equ CODE, PTE_V | PTE_R | PTE_X | PTE_A

.globl _start
.proc _start
    li      s0, TABLES
    li      s1, TABLES + 0x1000
    .irp each, RAM_BASE | CODE, TABLES | DATA, (POWER_BASE & -SUPERPAGE) | DATA
        li      t0, \each
        srli    t1, t0, 22
        slli    t1, t1, 2
        add     t1, t1, s0
        sw      t0, 0(t1)
    .endr
    ori     t0, s1, PTE_V
    sw      t0, (PAGE >> 22) * 4(s0)
    li      t0, (TABLES + 0x2000) | DATA
    sw      t0, 0(s1)
    ori     t0, s0, PTBR_ENABLE
    csrw    ptbr, t0
    li      s2, PAGE
    lw      zero, 0(s2)
    li      t0, (TABLES + 0x3000) | DATA
    sw      t0, 0(s1)               # changed
    .ifndef WRONG
        tlb.flush
    .endif
    lw      zero, 0(s2)             # wrong
    li      t0, POWER_BASE
    sw      zero, 0(t0)
    return
.endproc

# Misdeeds of single instructions: those that don't exist, and those that only the kernel may execute.

.macro forbidden name:req, instruction:vararg
.globl \name
.proc \name
    \instruction
    li      a0, 1                       # nobody has noticed
    ret
.endproc
.endm

    forbidden zero_word, .word 0
    forbidden ones_word, .word -1
    forbidden breakpoint, ebreak
    forbidden return_from_trap, eret
    forbidden wait_for_interrupt, wfi
    forbidden flush_all, tlb.flush
    forbidden flush_space, tlb.flush.asid zero
    forbidden flush_page, tlb.flush.page zero, zero
    forbidden refill, tlb.refill zero, zero
    forbidden control_read, csrr t0, status
    forbidden control_write, csrw ptbr, zero
    forbidden control_set, csrsi status, 1
    forbidden control_clear, csrci status, 1
    forbidden unknown_counter, .word 0x05 << 26 | 0xffff

# division_by_zero() -> a0 = 0 if all four results are as they are defined
.globl division_by_zero
.proc division_by_zero
    li      t0, 7
    li      t1, -1
    div     t2, t0, zero
    bne     t2, t1, wrong
    divu    t2, t0, zero
    bne     t2, t1, wrong
    rem     t2, t0, zero
    bne     t2, t0, wrong
    remu    t2, t0, zero
    bne     t2, t0, wrong
    li      t0, 0x80000000              # the least number by -1: the one division that overflows
    div     t2, t0, t1
    bne     t2, t0, wrong
    rem     t2, t0, t1
    bnez    t2, wrong
    li      a0, 0
    ret
wrong:
    li      a0, 1
    ret
.endproc

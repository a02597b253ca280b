# Interrupts wait while the refill handler runs, and come right behind it, before the access that missed.

.include "mmu.inc"

    prepare
    la      t0, refill
    csrw    rvec, t0
    paging  PTBR_SOFTWARE_REFILL
    set_page 1, data, KERNEL_RW
    li      a1, TIMER_BASE
    li      a2, INTERRUPTS_BASE + 0x400
    li      t0, 1 << IRQ_TIMER
    sw      t0, 0(a2)
    sw      zero, 0x10(a1)                  # both device registers are in the TLB now
    la      t0, 1f
    lw      t0, 0(t0)                       # and so is the code's page, as data
    li      a3, 0x1000
    li      a4, 0
    catch   1f
    csrsi   status, STATUS_IE
    li      t0, 3                           # due inside the handler
    sw      t0, 0x10(a1)
2:  lw      a4, 0(a3)
    j       failed
1:  expect  s8, CAUSE_INTERRUPT
    expect_address s10, 2b
    expect  a4, 0
    csrr    a0, status
    expect  a0, STATUS_PIE
    sw      zero, 0x10(a1)
    mark    refills
    lw      a4, 0(a3)                       # the refill had been done
    expect  a4, 77
    expect_counted 0, refills
    pass

# Knows page 1, and superpages.
refill:
    csrw    rscratch0, a1
    csrw    rscratch1, a2
    csrr    a1, rval
    srli    a2, a1, SUPERPAGE_SHIFT
    beqz    a2, small
    slli    a2, a2, 2
    la      a1, root
    add     a1, a1, a2
    lw      a1, 0(a1)
    li      a2, 1
    tlb.refill a1, a2
small:
    la      a1, pages
    lw      a1, 4(a1)
    li      a2, 0
    tlb.refill a1, a2

.data
    .balign 4096
data:
    .word   77
    .balign 4096

# tlb.refill: answers a miss, restores the registers it names, and goes back to the access.

.include "mmu.inc"

    prepare
    la      t0, refill
    csrw    rvec, t0
    catch   1f
    tlb.refill zero, zero                   # outside of a refill: illegal
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION
    paging  PTBR_SOFTWARE_REFILL
    set_page 1, data, KERNEL_RW
    set_page 2, data, KERNEL_RX
    set_page 3, data, PTE_V | PTE_R         # not accessed: not usable

    mark    refills
    li      a1, 0x1000
    li      a2, 22
    lw      a0, 0(a1)
    expect  a0, 77
    expect  a1, 0x1000
    expect  a2, 22
    expect_counted 1, refills
    csrr    a0, rcause
    expect  a0, CAUSE_LOAD_PAGE_FAULT
    csrr    a0, rval
    expect  a0, 0x1000
    lw      a0, 0(a1)                       # hits
    expect_counted 1, refills

    li      a3, 0x2000                      # filled, and then refused, as by the walker
    catch   1f
2:  sw      a0, 0(a3)
    j       failed
1:  expect_trap CAUSE_STORE_PAGE_FAULT, 0x2000
    expect_address s10, 2b
    expect_counted 2, refills
    lw      a0, 0(a3)
    expect_counted 2, refills

    li      a3, 0x3004                      # not usable: the page fault of the access
    catch   1f
2:  lw      a0, 0(a3)
    j       failed
1:  expect_trap CAUSE_LOAD_PAGE_FAULT, 0x3004
    expect_address s10, 2b
    expect  a1, 0x1000
    expect  a2, 22
    csrr    a0, status
    expect  a0, 0
    expect_counted 3, refills

    check_privileged_paged tlb.refill a0, a1
    pass

# Entered with physical addresses: walks the tables below `root` in a1 and a2.
refill:
    csrw    rscratch0, a1
    csrw    rscratch1, a2
    csrw    rscratch2, a3
    csrr    a3, rval
    srli    a2, a3, SUPERPAGE_SHIFT
    slli    a2, a2, 2
    la      a1, root
    add     a1, a1, a2
    lw      a1, 0(a1)
    andi    a2, a1, PTE_R | PTE_W | PTE_X
    bnez    a2, superpage
    srli    a1, a1, PAGE_SHIFT
    slli    a1, a1, PAGE_SHIFT
    slli    a2, a3, 32 - SUPERPAGE_SHIFT
    srli    a2, a2, 32 - SUPERPAGE_SHIFT + PAGE_SHIFT
    slli    a2, a2, 2
    add     a1, a1, a2
    lw      a1, 0(a1)
    csrr    a3, rscratch2
    li      a2, 0
    tlb.refill a1, a2
superpage:
    csrr    a3, rscratch2
    li      a2, 1
    tlb.refill a1, a2

.data
    .balign 4096
data:
    .word   77
    .balign 4096

# What is in the TLB counts, whatever the table says meanwhile; a fault leaves it there, and a flush drops it.

.include "mmu.inc"

    paging
    set_page 1, first, KERNEL_RW
    li      a1, 0x1000
    lw      a0, 0(a1)
    expect  a0, 1
    set_page 1, second, KERNEL_RW
    lw      a0, 0(a1)
    expect  a0, 1
    li      t0, 0x1000
    csrr    t1, ptbr
    srli    t1, t1, PTBR_ASID_SHIFT
    tlb.flush.page t0, t1
    lw      a0, 0(a1)
    expect  a0, 2

    set_page 1, second, 0                   # invalid, but cached
    sw      a0, 4(a1)
    tlb.flush
    catch   1f
    lw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_LOAD_PAGE_FAULT, 0x1000

    set_page 1, first, KERNEL_RW            # what is not mapped is not cached
    lw      a0, 0(a1)
    expect  a0, 1

    set_page 2, first, KERNEL_RX            # cached without W: a store faults and the entry stays
    li      a1, 0x2000
    mark    dtlb_misses
    lw      a0, 0(a1)
    set_page 2, first, KERNEL_RW
    catch   1f
    sw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_STORE_PAGE_FAULT, 0x2000
    lw      a0, 0(a1)
    expect_counted 1, dtlb_misses

    set_page 3, first, PTE_V | PTE_R | PTE_W | PTE_A    # not dirty: loads only, until a flush shows the bit
    li      a1, 0x3000
    lw      a0, 0(a1)
    set_page 3, first, KERNEL_RW
    catch   1f
    sw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_STORE_PAGE_FAULT, 0x3000
    tlb.flush
    sw      a0, 0(a1)
    pass

.data
    .balign 4096
first:
    .word   1
    .balign 4096
second:
    .word   2
    .balign 4096

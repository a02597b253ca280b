# Fetches: a page is looked up when execution enters it, or after a flush, in the TLB's own half for fetches.

.include "mmu.inc"

    paging
    set_page 1, page, KERNEL_RX
    set_page 2, page, KERNEL_RX
    mark    itlb_misses
    li      a1, 0x1000
    jalr    ra, 0(a1)
    expect  a0, 1
    expect_counted 1, itlb_misses
    jalr    ra, 0(a1)
    expect_counted 1, itlb_misses
    li      a1, 0x2000
    jalr    ra, 0(a1)                       # the same memory at another address
    expect_counted 2, itlb_misses

    mark    itlb_misses
    tlb.flush                               # owes the miss of the page that it runs on
    expect_counted 1, itlb_misses
    li      a1, 0x1000
    jalr    ra, 0(a1)
    expect_counted 2, itlb_misses

    la      t0, page + ALIAS                # new code in the same page
    lw      t1, two
    sw      t1, 0(t0)
    jalr    ra, 0(a1)
    expect  a0, 2
    expect_counted 2, itlb_misses

    set_page 3, page, KERNEL_RW             # not executable
    li      a1, 0x3000
    catch   1f
    jr      a1
1:  expect_fault CAUSE_FETCH_PAGE_FAULT, 0x3000, 0x3000

    li      a1, 0x10000000                  # a device is no memory to execute; it is not executable either
    catch   1f
    jr      a1
1:  expect_fault CAUSE_FETCH_PAGE_FAULT, 0x10000000, 0x10000000

    set_page 5, last, KERNEL_RX             # running off the end of a page into one that is not mapped
    li      a1, 0x5ff8
    catch   1f
    li      a0, 0
    jr      a1
1:  expect_fault CAUSE_FETCH_PAGE_FAULT, 0x6000, 0x6000
    expect  a0, 2
    pass

two:
    li      a0, 2

    .balign 4096
page:
    li      a0, 1
    ret
    .balign 4096
last:
    .space  4096 - 8
    addi    a0, a0, 1
    addi    a0, a0, 1

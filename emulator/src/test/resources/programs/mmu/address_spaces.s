# Address spaces: entries of one are not seen in another unless they are global, and come back with it.

.include "mmu.inc"

    paging  1 << PTBR_ASID_SHIFT
    set_page 1, first, KERNEL_RW
    li      a1, 0x1000
    mark    dtlb_misses
    lw      a0, 0(a1)
    expect  a0, 1
    expect_counted 1, dtlb_misses

    set_page 1, second, KERNEL_RW
    address_space 2
    lw      a0, 0(a1)                       # a miss, which sees the new entry
    expect  a0, 2
    expect_counted 2, dtlb_misses
    address_space 1
    lw      a0, 0(a1)                       # and the old one is still there for its own
    expect  a0, 1
    expect_counted 2, dtlb_misses

    tlb.flush
    mark    dtlb_misses
    set_page 2, first, KERNEL_RW | PTE_G    # after the flush, this store misses: the alias of RAM is one superpage
    expect_counted 1, dtlb_misses
    li      a1, 0x2000
    lw      a0, 0(a1)
    expect_counted 2, dtlb_misses
    address_space 2
    lw      a0, 0(a1)                       # global: hits
    expect_counted 2, dtlb_misses
    li      t0, 2
    tlb.flush.asid t0                       # spares it
    lw      a0, 0(a1)
    expect_counted 2, dtlb_misses
    tlb.flush.page a1, t0                   # does not
    lw      a0, 0(a1)
    expect_counted 3, dtlb_misses

    csrr    a0, asidbits
    expect  a0, 8
    address_space 0x3ff                     # only that many are kept
    csrr    a0, ptbr
    srli    a0, a0, PTBR_ASID_SHIFT
    andi    a0, a0, 0x3ff
    expect  a0, 0xff
    pass

.data
    .balign 4096
first:
    .word   1
    .balign 4096
second:
    .word   2
    .balign 4096

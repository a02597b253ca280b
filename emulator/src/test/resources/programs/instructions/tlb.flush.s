# tlb.flush: drops everything, global or not, and counts.

.include "mmu.inc"

    paging
    set_page 1, data, KERNEL_RW | PTE_G
    li      a1, 0x1000
    lw      a0, 0(a1)
    mark    dtlb_misses
    lw      a0, 0(a1)
    expect_counted 0, dtlb_misses
    mark    flushes
    tlb.flush
    expect_counted 1, flushes
    mark    dtlb_misses
    lw      a0, 0(a1)
    expect  a0, 77
    lw      a0, 0(a1)
    expect_counted 1, dtlb_misses

    mark    cycles                          # 1 for the flush, 8 for it being one, 4 + 12 for the fetch after it, 1 for rdctr
    tlb.flush
    expect_counted 26, cycles
    check_privileged_paged tlb.flush
    pass

.data
    .balign 4096
data:
    .word   77
    .balign 4096

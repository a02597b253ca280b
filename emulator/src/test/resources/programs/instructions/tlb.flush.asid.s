# tlb.flush.asid: drops what belongs to one address space and is not global.

.include "mmu.inc"

.macro touch page
    li      t3, (\page) * PAGE_SIZE
    lw      t3, 0(t3)
.endm

    paging  1 << PTBR_ASID_SHIFT
    set_page 1, data, KERNEL_RW
    set_page 2, data, KERNEL_RW | PTE_G
    touch   1
    touch   2
    address_space 2
    set_page 3, data, KERNEL_RW
    touch   3

    mark    flushes_asid
    li      a0, 1
    tlb.flush.asid a0
    expect_counted 1, flushes_asid
    mark    dtlb_misses
    touch   3                               # of another space
    touch   2                               # global
    expect_counted 0, dtlb_misses
    address_space 1
    touch   1
    expect_counted 1, dtlb_misses
    touch   2
    expect_counted 1, dtlb_misses

    li      a0, 0x101                       # only the bits that tell spaces apart count
    tlb.flush.asid a0
    touch   1
    expect_counted 2, dtlb_misses
    check_privileged_paged tlb.flush.asid a0
    pass

.data
    .balign 4096
data:
    .word   77
    .balign 4096

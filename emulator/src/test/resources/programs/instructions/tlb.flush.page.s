# tlb.flush.page: drops the translation of one page in one address space, global ones and superpages included.

.include "mmu.inc"

.macro touch page
    li      t3, (\page) * PAGE_SIZE
    lw      t3, 0(t3)
.endm

    set_root 1, RAM_BASE, KERNEL_RW         # pages 0x400 to 0x7ff
    paging  1 << PTBR_ASID_SHIFT
    .irp    n, 1, 2, 3
    set_page \n, data, KERNEL_RW
    .endr
    set_page 4, data, KERNEL_RW | PTE_G
    .irp    n, 1, 2, 3, 4, 0x400
    touch   \n
    .endr

    li      a1, 1
    mark    flushes_page
    li      a0, 0x2abc                      # any address in the page
    tlb.flush.page a0, a1
    expect_counted 1, flushes_page
    mark    dtlb_misses
    touch   1
    touch   3
    touch   4
    touch   0x401
    expect_counted 0, dtlb_misses
    touch   2
    expect_counted 1, dtlb_misses

    li      a0, 0x4000                      # global: any address space will do
    tlb.flush.page a0, zero
    touch   4
    expect_counted 2, dtlb_misses
    li      a0, 0x3000                      # not global: the right one only
    tlb.flush.page a0, zero
    touch   3
    expect_counted 2, dtlb_misses

    li      a0, 0x412345                    # the whole superpage
    tlb.flush.page a0, a1
    touch   0x401
    expect_counted 3, dtlb_misses
    check_privileged_paged tlb.flush.page a0, a1
    pass

.data
    .balign 4096
data:
    .word   77
    .balign 4096

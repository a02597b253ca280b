# Sets and ways: 64 entries in 16 sets of 4, first in, first out, and hits change nothing.

.include "mmu.inc"
.equ    SETS, 16

.macro touch n
    li      t3, (\n) * SETS * PAGE_SIZE + PAGE_SIZE     # all of set 1
    lw      t3, 0(t3)
.endm

    paging
    .irp    n, 0, 1, 2, 3, 4, 5
    set_page \n * SETS + 1, data, KERNEL_RW
    .endr
    mark    dtlb_misses
    .irp    n, 0, 1, 2, 3
    touch   \n
    .endr
    expect_counted 4, dtlb_misses
    touch   0                               # the first in is the first out, however often it is used
    touch   0
    expect_counted 4, dtlb_misses
    touch   4                               # takes the place of 0
    expect_counted 5, dtlb_misses
    touch   1
    touch   2
    touch   3
    expect_counted 5, dtlb_misses
    touch   0                               # takes the place of 1
    expect_counted 6, dtlb_misses
    touch   2
    touch   3
    touch   4
    expect_counted 6, dtlb_misses
    touch   1                               # of 2
    expect_counted 7, dtlb_misses

    li      t3, 3 * SETS * PAGE_SIZE + PAGE_SIZE
    tlb.flush.page t3, zero                 # a free way is taken first
    touch   5
    expect_counted 8, dtlb_misses
    touch   0
    touch   1
    touch   4
    expect_counted 8, dtlb_misses
    pass

.data
    .balign 4096
data:
    .word   1
    .balign 4096

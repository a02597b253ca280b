# A flush, and then a load from each of PAGES pages: of the user's, because only those belong to an address space.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      t0, STATUS_UA
    csrs    status, t0
    li      s1, ASID0
    li      s2, USER_DATA
    li      s3, PAGE_SIZE + 64          # each load in another line of the host's cache
batch:
    li      s0, OPERATIONS
again:
    .if GRAIN == GRAIN_ALL
    tlb.flush
    .elseif GRAIN == GRAIN_ASID
    tlb.flush.asid s1
    .else
    tlb.flush.page s2, s1
    .endif
    .if PAGES
    mv      t0, s2
    li      t1, PAGES
touch:
    lw      t2, (t0)
    add     t0, t0, s3
    addi    t1, t1, -1
    bnez    t1, touch
    .endif
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

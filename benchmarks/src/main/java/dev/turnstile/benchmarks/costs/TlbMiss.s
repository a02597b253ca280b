# Loads from more pages, in turn, than the TLB has entries, so that each misses: refilled by the walker, or by software.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    la      t0, refill
    csrw    rvec, t0
    .if SOFTWARE
    li      t0, PTBR_SOFTWARE_REFILL
    csrs    ptbr, t0
    .endif
    li      t0, STATUS_UA
    csrs    status, t0
    li      s3, PAGE_SIZE
batch:
    li      s0, OPERATIONS / DATA_PAGES
again:
    li      t0, USER_DATA
    li      t1, DATA_PAGES
touch:
    lw      t2, (t0)
    add     t0, t0, s3
    addi    t1, t1, -1
    bnez    t1, touch
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

# The refill handler, in physical addresses: walks both levels.
    .balign 4
refill:
    csrw    rscratch0, t5               # tlb.refill gives t5 and t6 back
    csrw    rscratch1, t6
    csrr    t5, rval
    csrr    t6, ptbr
    srli    t5, t5, SUPERPAGE_SHIFT
    slli    t5, t5, 2
    srli    t6, t6, PAGE_SHIFT
    slli    t6, t6, PAGE_SHIFT
    add     t5, t5, t6
    lw      t5, (t5)                    # first-level entry
    andi    t6, t5, PTE_R | PTE_W | PTE_X
    bnez    t6, superpage
    andi    t6, t5, PTE_V
    beqz    t6, answer                  # t6 = 0; the entry is refused as it is
    srli    t5, t5, PAGE_SHIFT
    slli    t5, t5, PAGE_SHIFT
    csrr    t6, rval
    srli    t6, t6, PAGE_SHIFT - 2
    andi    t6, t6, (PAGE_SIZE / 4 - 1) * 4
    add     t5, t5, t6
    lw      t5, (t5)                    # second-level entry
    li      t6, 0
answer:
    tlb.refill t5, t6
superpage:
    li      t6, 1
    tlb.refill t5, t6

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

# The refill handler, in physical addresses: walks both levels. It may use gp and tp, which nobody else here does: no
# register can be restored behind tlb.refill.
    .balign 4
refill:
    csrr    gp, rval
    csrr    tp, ptbr
    srli    gp, gp, SUPERPAGE_SHIFT
    slli    gp, gp, 2
    srli    tp, tp, PAGE_SHIFT
    slli    tp, tp, PAGE_SHIFT
    add     gp, gp, tp
    lw      gp, (gp)                    # first-level entry
    andi    tp, gp, PTE_R | PTE_W | PTE_X
    bnez    tp, superpage
    andi    tp, gp, PTE_V
    beqz    tp, answer                  # tp = 0; the entry is refused as it is
    srli    gp, gp, PAGE_SHIFT
    slli    gp, gp, PAGE_SHIFT
    csrr    tp, rval
    srli    tp, tp, PAGE_SHIFT - 2
    andi    tp, tp, (PAGE_SIZE / 4 - 1) * 4
    add     gp, gp, tp
    lw      gp, (gp)                    # second-level entry
    li      tp, 0
answer:
    tlb.refill gp, tp
superpage:
    li      tp, 1
    tlb.refill gp, tp

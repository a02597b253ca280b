# Loads from more pages, in turn, than the TLB has entries: of 4 KiB, for which the walker reads two entries, or of 4 MiB,
# for which it reads one.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      t0, STATUS_UA
    csrs    status, t0
    .if SUPERPAGES
    li      s2, SUPERPAGE_ALIASES
    li      s3, SUPERPAGE_SIZE
    .else
    li      s2, USER_DATA
    li      s3, PAGE_SIZE
    .endif
batch:
    li      s0, OPERATIONS / ALIAS_COUNT
again:
    mv      t0, s2
    li      t1, ALIAS_COUNT
touch:
    lw      t2, (t0)
    add     t0, t0, s3
    addi    t1, t1, -1
    bnez    t1, touch
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

# A loop of LOOP instructions without an end; the host stops it at its head. The first batch ends in front of it.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    batch_end
again:
    .rept   LOOP - 1
    addi    a0, a0, 1
    .endr
    j       again

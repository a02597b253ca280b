# Stores to a register of a device without effect, or loads from one: the UART's scratch and line status registers.

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      s1, UART0_BASE
batch:
    li      s0, OPERATIONS
again:
    .if STORE
    sb      s0, UART_SCRATCH(s1)
    .else
    lbu     t0, UART_LINE_STATUS(s1)
    .endif
    addi    s0, s0, -1
    bnez    s0, again
    batch_end
    j       batch

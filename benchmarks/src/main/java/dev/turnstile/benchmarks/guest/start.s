# The kernel's entry: the reset code jumps here in kernel mode, paging off. Turns paging on, which changes nothing about
# where things are: the kernel is mapped at its physical addresses. Then goes to the benchmark.

    .include "common.inc"

    .text
    .globl  start
start:
    la      t0, panic
    csrw    tvec, t0
    la      sp, kernel_stack_end
    li      t0, SPACE0
    csrw    ptbr, t0
    j       benchmark

# Whoever gets here has met a trap that the benchmark does not know: tells its cause to the host.
    .balign 4
    .globl  panic
panic:
    csrr    t0, cause
    li      t1, POWER_BASE
    sw      t0, POWER_PANIC(t1)
    j       panic

    .bss
    .balign 16
    .space  4096
    .globl  kernel_stack_end
kernel_stack_end:

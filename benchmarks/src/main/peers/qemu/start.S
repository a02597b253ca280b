/*
 * Machine mode: QEMU jumps here with nothing set up. Opens all memory to the lower modes, hands all traps to supervisor
 * mode, and goes there, into main(), with the paging that paging_start() prepared.
 */
#include "machine.h"

    .section .text.start, "ax"
    .globl  start
start:
    csrr    t0, mhartid
    bnez    t0, park
    la      t0, fatal
    csrw    mtvec, t0
    li      t0, -1                      # one region, all addresses: read, write, execute
    csrw    pmpaddr0, t0
    li      t0, 0x1f
    csrw    pmpcfg0, t0
    li      t0, -1
    csrw    medeleg, t0
    csrw    mideleg, t0
    li      t0, 1 << 31                 # menvcfg.STCE: the supervisor has a timer of its own
    csrw    0x31a, t0                   # menvcfgh
    csrwi   mcounteren, 2               # and may read the time, without which that doesn't hold
    la      sp, stack_end
    call    paging_start
    csrw    satp, a0
    sfence.vma
    li      t0, 3 << 11                 # mstatus.MPP
    csrc    mstatus, t0
    li      t0, 1 << 11                 # supervisor mode
    csrs    mstatus, t0
    la      t0, main
    csrw    mepc, t0
    mret

/* A trap that was not handed down: this program is wrong. */
    .balign 4
fatal:
    li      t0, FINISHER
    li      t1, FINISHER_FAIL
    sw      t1, 0(t0)
park:
    wfi
    j       park

    .bss
    .balign 16
    .space  16384
    .globl  stack_end
stack_end:

# wfi: waits until an interrupt is pending, enabled or not; waiting is time but no instructions.

.include "test.inc"
.equ    TICKS, 100000

    li      a1, TIMER_BASE
    li      a2, INTERRUPTS_BASE + 0x400
    li      t0, 1 << IRQ_TIMER
    sw      t0, 0(a2)
    li      t0, TICKS
    count   a3, time
    count   a4, instructions
    sw      t0, 0x10(a1)
    wfi
    count   a5, time
    count   a6, instructions
    sub     a6, a6, a4
    expect  a6, 4
    sub     a5, a5, a3
    expect  a5, TICKS + 3               # the ticks start behind the store
    csrr    a0, ip
    expect  a0, 1

    count   a5, time
    wfi                                 # pending already: goes on
    count   a0, time
    sub     a0, a0, a5
    expect  a0, 2

    check_privileged wfi
    pass

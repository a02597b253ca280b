# An interrupt out of user mode comes back there.

.include "test.inc"

    li      a1, TIMER_BASE
    li      a2, INTERRUPTS_BASE + 0x400
    li      t0, 1 << IRQ_TIMER
    sw      t0, 0(a2)
    li      t0, 50
    sw      t0, 0x10(a1)
    rdctr   a4, mode_switches
    catch   1f
    li      t0, STATUS_PUM | STATUS_PIE
    csrw    status, t0
    la      t0, loop
    csrw    epc, t0
    li      a3, 0
    eret
loop:
    addi    a3, a3, 1
    j       loop
1:  expect  s8, CAUSE_INTERRUPT
    csrr    a0, status
    expect  a0, STATUS_PUM | STATUS_PIE
    rdctr   a5, mode_switches
    sub     a5, a5, a4
    expect  a5, 2
    sw      zero, 0x10(a1)

    catch   1f
    li      t0, 40
    sw      t0, 0x10(a1)
    mv      a6, a3
    eret                                    # goes on where it was
1:  expect  s8, CAUSE_INTERRUPT
    sub     a6, a3, a6
    expect  a6, 19                          # 40 ticks: mv, eret, and 38 of the loop's steps
    pass

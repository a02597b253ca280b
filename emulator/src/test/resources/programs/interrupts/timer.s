# The timer interrupts before exactly that instruction that its count says.

.include "test.inc"

.macro arm ticks
    li      t0, \ticks
    sw      t0, 0x10(a1)
.endm

    li      a1, TIMER_BASE
    li      a2, INTERRUPTS_BASE + 0x400
    li      t0, 1 << IRQ_TIMER
    sw      t0, 0(a2)

    .irp    ticks, 1, 2, 3, 5, 64
    catch   1f
    csrsi   status, STATUS_IE
    arm     \ticks
2:  .rept   80
    nop
    .endr
    j       failed
1:  expect  s8, CAUSE_INTERRUPT
    expect  s9, 0
    expect_address s10, 2b + 4 * \ticks
    csrr    a0, status
    expect  a0, STATUS_PIE
    csrr    a0, ip
    expect  a0, 1
    lw      a0, 0xc(a2)                     # claim
    expect  a0, IRQ_TIMER
    csrr    a0, ip                          # in service: the line is down
    expect  a0, 0
    sw      zero, 0x10(a1)                  # quiet the timer,
    li      a0, IRQ_TIMER
    sw      a0, 0xc(a2)                     # complete
    csrr    a0, ip
    expect  a0, 0
    .endr

    rdctr   a0, interrupts
    expect  a0, 5

    arm     1                               # not enabled: it waits, until it is
    nop
    nop
    csrr    a0, ip
    expect  a0, 1
    catch   1f
    csrsi   status, STATUS_IE
2:  j       failed
1:  expect_address s10, 2b

    csrwi   status, STATUS_PIE              # an eret enables it
    la      t0, 3f
    csrw    epc, t0
    catch   1f
    eret
3:  j       failed
1:  expect_address s10, 3b
    sw      zero, 0x10(a1)

    csrwi   status, 0                       # wfi wakes, and then the interrupt comes before the next instruction
    arm     1000
    catch   1f
    csrsi   status, STATUS_IE
    wfi
2:  j       failed
1:  expect  s8, CAUSE_INTERRUPT
    expect_address s10, 2b
    pass

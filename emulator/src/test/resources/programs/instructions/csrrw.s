# csrrw: reads and writes a control register that exists and can be written.

.include "test.inc"

    li      a1, 0xff00ff00
    csrw    scratch0, a1
    li      a2, 0x0ff00ff0
    csrrw   a0, scratch0, a2
    expect  a0, 0xff00ff00
    csrr    a0, scratch0
    expect  a0, 0x0ff00ff0
    csrw    scratch1, a1
    csrrw   a2, scratch1, a2            # one register for both
    expect  a2, 0xff00ff00
    csrr    a0, scratch1
    expect  a0, 0x0ff00ff0
    csrrw   zero, scratch1, a1
    expect  zero, 0

    csrrw   zero, scratch0, zero        # zero's name writes here
    csrr    a0, scratch0
    expect  a0, 0

    catch   1f                          # a read-only register
    csrrw   a0, ip, zero
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION

    li      a1, -1                      # bits that can't be written
    csrw    epc, a1
    csrrw   zero, epc, a1
    csrr    a0, epc
    expect  a0, -4

    catch   1f                          # no such register
    .word   0x20000013
    j       failed
1:  expect_trap CAUSE_ILLEGAL_INSTRUCTION, 0x20000013

    check_privileged csrrw a0, scratch0, zero
    pass

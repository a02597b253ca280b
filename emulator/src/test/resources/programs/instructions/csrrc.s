# csrrc: reads and clears bits of a control register that exists and can be written.

.include "test.inc"

    li      a1, 0xff00ff00
    csrw    scratch0, a1
    li      a2, 0x0ff00ff0
    csrrc   a0, scratch0, a2
    expect  a0, 0xff00ff00
    csrr    a0, scratch0
    expect  a0, 0xf000f000
    csrw    scratch1, a1
    csrrc   a2, scratch1, a2            # one register for both
    expect  a2, 0xff00ff00
    csrr    a0, scratch1
    expect  a0, 0xf000f000
    csrrc   zero, scratch1, a1
    expect  zero, 0

    csrrc   a0, ip, zero                # zero's name does not write, and so may read what can't be written
    expect  a0, 0
    csrrc   a0, scratch0, zero
    expect  a0, 0xf000f000
    catch   1f
    csrrc   a0, ip, a1                  # any other does, whatever it holds
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION

    li      a1, -1                      # bits that can't be written
    csrw    epc, a1
    csrrc   zero, epc, a1
    csrr    a0, epc
    expect  a0, 0

    catch   1f                          # no such register
    .word   0x28000013
    j       failed
1:  expect_trap CAUSE_ILLEGAL_INSTRUCTION, 0x28000013

    check_privileged csrrc a0, scratch0, zero
    pass

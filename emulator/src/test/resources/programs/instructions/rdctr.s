# rdctr: reads counters as they were before it, in either mode.

.include "test.inc"

    count   a0, instructions
    count   a1, instructions
    sub     a1, a1, a0
    expect  a1, 1
    count   a0, time
    nop
    count   a1, time
    sub     a1, a1, a0
    expect  a1, 2
    count   a0, cycles
    nop
    nop
    count   a1, cycles
    sub     a1, a1, a0
    expect  a1, 3
    rdctr   a0, instructionsh
    expect  a0, 0

    count   a0, exceptions
    catch   1f
    to_user 2f
2:  rdctr   a2, mode_switches
    trap    0
1:  count   a1, exceptions
    sub     a1, a1, a0
    expect  a1, 1
    expect  a2, 1
    count   a2, mode_switches
    expect  a2, 2

    catch   1f                          # there is no such counter
    .word   0x1400001f
    j       failed
1:  expect_trap CAUSE_ILLEGAL_INSTRUCTION, 0x1400001f
    pass

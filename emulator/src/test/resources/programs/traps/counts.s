# A step that traps counts as one instruction; traps are counted by cause.

.include "test.inc"

    rdctr   a0, instructions
    rdctr   a1, exceptions
    catch   1f                              # five instructions
    trap    1                               # and four in caught_trap
1:  rdctr   a2, instructions
    sub     a2, a2, a0
    expect  a2, 12
    rdctr   a2, exceptions
    sub     a2, a2, a1
    expect  a2, 1
    rdctr   a2, interrupts
    expect  a2, 0
    rdctr   a2, 0x20 + CAUSE_TRAP
    expect  a2, 1
    rdctr   a2, 0x20 + CAUSE_ILLEGAL_INSTRUCTION
    expect  a2, 0
    catch   1f
    .word   0
1:  rdctr   a2, 0x20 + CAUSE_ILLEGAL_INSTRUCTION
    expect  a2, 1
    pass

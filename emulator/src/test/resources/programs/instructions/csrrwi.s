# csrrwi: reads and writes a control register, with a constant.

.include "test.inc"

    li      a1, 0xff00ff0c
    csrw    scratch0, a1
    csrrwi  a0, scratch0, 0x15
    expect  a0, 0xff00ff0c
    csrr    a0, scratch0
    expect  a0, 0x00000015
    csrrwi  zero, scratch0, 31
    expect  zero, 0

    csrrwi  a0, scratch0, 0             # 0 is written as well
    csrr    a0, scratch0
    expect  a0, 0

    catch   1f                          # a read-only register
    csrrwi  a0, ip, 0
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION

    check_privileged csrrwi a0, scratch0, 0
    pass

# csrrsi: reads and sets bits of a control register, with a constant.

.include "test.inc"

    li      a1, 0xff00ff0c
    csrw    scratch0, a1
    csrrsi  a0, scratch0, 0x15
    expect  a0, 0xff00ff0c
    csrr    a0, scratch0
    expect  a0, 0xff00ff1d
    csrrsi  zero, scratch0, 31
    expect  zero, 0

    csrrsi  a0, ip, 0                   # 0 does not write, and so may read what can't be written
    expect  a0, 0
    catch   1f
    csrrsi  a0, ip, 1
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION

    check_privileged csrrsi a0, scratch0, 0
    pass

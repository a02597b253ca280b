# jalr: links and goes to a register's address; its bit 0 is ignored, its bit 1 is not.

.include "test.inc"

    la      a1, 1f
    jalr    a0, 0(a1)
behind:
    j       failed
1:  expect_address a0, behind

    la      a1, 1f + 0x7001             # bit 0, and a distance
    jalr    a0, -0x7000(a1)
    j       failed
1:
    la      a1, 1f                      # one register for both
    jalr    a1, 0(a1)
behind_too:
    j       failed
1:  expect_address a1, behind_too

    la      a1, 1f
    jalr    zero, 0(a1)
    j       failed
1:  expect  zero, 0

    li      a0, 7                       # misaligned: the jump traps and links nothing
    la      a1, misaligned
    catch   1f
2:  jalr    a0, 2(a1)
misaligned:
    j       failed
1:  expect_fault CAUSE_FETCH_MISALIGNED, misaligned + 2, 2b
    expect  a0, 7
    pass

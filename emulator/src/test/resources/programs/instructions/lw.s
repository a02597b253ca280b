# lw: a word, at a multiple of four.

.include "test.inc"

    la      a1, data
    lw      a0, 0(a1)
    expect  a0, 0x8182f3f4
    lw      a0, 4(a1)
    expect  a0, 0x05060708
    lw      a1, 4(a1)                    # the base may be the destination
    expect  a1, 0x05060708
    la      a1, data + 0x7000
    lw      a0, -0x7000(a1)
    expect  a0, 0x8182f3f4
    lw      zero, -0x7000(a1)
    expect  zero, 0

    la      a1, data
    catch   1f
2:  lw      a0, 1(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, data + 1, 2b
    catch   1f
2:  lw      a0, 2(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, data + 2, 2b
    catch   1f
2:  lw      a0, 3(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, data + 3, 2b

    li      a1, 0x60000000              # nobody there
    catch   1f
2:  lw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, 0x60000000, 2b
    pass

.data
    .balign 4
data:
    .word   0x8182f3f4, 0x05060708

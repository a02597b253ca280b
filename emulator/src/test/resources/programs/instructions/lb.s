# lb: a byte, sign-extended.

.include "test.inc"

    la      a1, data
    lb      a0, 0(a1)
    expect  a0, -12
    lb      a0, 1(a1)
    expect  a0, -13
    lb      a0, 2(a1)
    expect  a0, -126
    lb      a0, 3(a1)
    expect  a0, -127
    lb      a0, 4(a1)
    expect  a0, 8
    lb      a0, 7(a1)
    expect  a0, 5
    lb      a1, 4(a1)                    # the base may be the destination
    expect  a1, 8
    la      a1, data + 0x7000
    lb      a0, -0x7000(a1)
    expect  a0, -12
    lb      zero, -0x7000(a1)
    expect  zero, 0

    li      a1, 0x60000000              # nobody there
    catch   1f
2:  lb      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, 0x60000000, 2b
    pass

.data
    .balign 4
data:
    .word   0x8182f3f4, 0x05060708

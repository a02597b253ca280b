# lhu: a halfword, zero-extended, at an even address.

.include "test.inc"

    la      a1, data
    lhu     a0, 0(a1)
    expect  a0, 0xf3f4
    lhu     a0, 2(a1)
    expect  a0, 0x8182
    lhu     a0, 4(a1)
    expect  a0, 0x0708
    lhu     a0, 6(a1)
    expect  a0, 0x0506
    lhu     a1, 4(a1)                    # the base may be the destination
    expect  a1, 0x0708
    la      a1, data + 0x7000
    lhu     a0, -0x7000(a1)
    expect  a0, 0xf3f4
    lhu     zero, -0x7000(a1)
    expect  zero, 0

    la      a1, data
    catch   1f
2:  lhu     a0, 1(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, data + 1, 2b
    catch   1f
2:  lhu     a0, 3(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, data + 3, 2b

    li      a1, 0x60000000              # nobody there
    catch   1f
2:  lhu     a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, 0x60000000, 2b
    pass

.data
    .balign 4
data:
    .word   0x8182f3f4, 0x05060708

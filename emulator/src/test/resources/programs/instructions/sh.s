# sh: the low half, at an even address.

.include "test.inc"

    la      a1, data
    li      a2, 0x81a2f3f4
    sh      a2, 0(a1)
    lw      a3, 0(a1)
    expect  a3, 0x1111f3f4
    lw      a3, 4(a1)
    expect  a3, 0x22222222
    sh      a2, 6(a1)
    lw      a3, 0(a1)
    expect  a3, 0x1111f3f4
    lw      a3, 4(a1)
    expect  a3, 0xf3f42222
    catch   1f
2:  sh      a2, 1(a1)
    j       failed
1:  expect_fault CAUSE_STORE_MISALIGNED, data + 1, 2b
    catch   1f
2:  sh      a2, 3(a1)
    j       failed
1:  expect_fault CAUSE_STORE_MISALIGNED, data + 3, 2b
    lw      a3, 8(a1)
    expect  a3, -1

    la      a1, data - 0x7000
    sh      zero, 0x7000(a1)
    lw      a3, 0x7000(a1)
    expect  a3, 0x11110000

    li      a1, 0x60000000              # nobody there
    catch   1f
2:  sh      a2, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, 0x60000000, 2b

    li      a1, BOOT_ROM                # can't be written
    lw      a3, 0(a1)
    catch   1f
2:  sh      a2, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, BOOT_ROM, 2b
    lw      a4, 0(a1)
    bne     a3, a4, failed
    pass

.data
    .balign 4
data:
    .word   0x11111111, 0x22222222, -1

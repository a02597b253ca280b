# sb: the low byte.

.include "test.inc"

    la      a1, data
    li      a2, 0x81a2f3f4
    sb      a2, 0(a1)
    lw      a3, 0(a1)
    expect  a3, 0x111111f4
    lw      a3, 4(a1)
    expect  a3, 0x22222222
    sb      a2, 3(a1)
    lw      a3, 0(a1)
    expect  a3, 0xf41111f4
    lw      a3, 4(a1)
    expect  a3, 0x22222222
    sb      a2, 5(a1)
    lw      a3, 0(a1)
    expect  a3, 0xf41111f4
    lw      a3, 4(a1)
    expect  a3, 0x2222f422
    lw      a3, 8(a1)
    expect  a3, -1

    la      a1, data - 0x7000
    sb      zero, 0x7000(a1)
    lw      a3, 0x7000(a1)
    expect  a3, 0xf4111100

    li      a1, 0x60000000              # nobody there
    catch   1f
2:  sb      a2, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, 0x60000000, 2b

    li      a1, BOOT_ROM                # can't be written
    lw      a3, 0(a1)
    catch   1f
2:  sb      a2, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, BOOT_ROM, 2b
    lw      a4, 0(a1)
    bne     a3, a4, failed
    pass

.data
    .balign 4
data:
    .word   0x11111111, 0x22222222, -1

# amoxor.w: bitwise exclusive or, and the old word is returned.

.include "test.inc"

    la      a1, word
    li      a2, 0x8123ff0f
    amoxor.w a0, a2, (a1)
    expect  a0, 0xff00f0f0
    expect  a2, 0x8123ff0f
    lw      a3, 0(a1)
    expect  a3, 0x7e230fff

    amoxor.w zero, zero, (a1)
    expect  zero, 0
    li      a0, 0xff00f0f0
    sw      a0, 0(a1)
    amoxor.w a2, a2, (a1)              # one register for both
    expect  a2, 0xff00f0f0
    lw      a3, 0(a1)
    expect  a3, 0x7e230fff

    addi    a1, a1, 2
    catch   1f
2:  amoxor.w a0, a2, (a1)
    j       failed
1:  expect_fault CAUSE_STORE_MISALIGNED, word + 2, 2b

    li      a1, BOOT_ROM                # can't be written
    catch   1f
2:  amoxor.w a0, a2, (a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, BOOT_ROM, 2b

    li      a1, POWER_BASE              # devices have no atomic operations
    catch   1f
2:  amoxor.w a0, a2, (a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, POWER_BASE, 2b
    pass

.data
    .balign 4
word:
    .word   0xff00f0f0

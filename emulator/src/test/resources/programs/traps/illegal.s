# Words that are no instructions, and bits that must be zero.

.include "test.inc"

    .irp    word, 0, 0xffffffff, 0x04000400, 0x0c010001, 0x5800ffff, 0x10010000, 0x1c000000, 0x8c000000
    catch   1f
2:  .word   \word
    j       failed
1:  expect  s8, CAUSE_ILLEGAL_INSTRUCTION
    expect  s9, \word
    expect_address s10, 2b
    .endr
    pass

# lr.w: loads a word and reserves its address. What a reservation is good for is in sc.w.s.

.include "test.inc"

    la      a1, word
    lr.w    a0, (a1)
    expect  a0, 0x87654321
    lr.w    zero, (a1)
    expect  zero, 0
    lr.w    a1, (a1)
    expect  a1, 0x87654321

    la      a1, word + 1
    catch   1f
2:  lr.w    a0, (a1)
    j       failed
1:  expect_fault CAUSE_LOAD_MISALIGNED, word + 1, 2b

    li      a1, POWER_BASE              # devices can't be reserved
    catch   1f
2:  lr.w    a0, (a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, POWER_BASE, 2b
    pass

.data
    .balign 4
word:
    .word   0x87654321

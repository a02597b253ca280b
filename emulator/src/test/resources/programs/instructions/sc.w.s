# sc.w: stores only if the reservation still holds, and drops it.

.include "test.inc"

    la      a1, word
    li      a2, 22
    sc.w    a0, a2, (a1)                # nothing is reserved
    expect  a0, 1
    lw      a3, 0(a1)
    expect  a3, 11

    lr.w    a3, (a1)
    sc.w    a0, a2, (a1)
    expect  a0, 0
    lw      a3, 0(a1)
    expect  a3, 22
    sc.w    a0, zero, (a1)              # only once
    expect  a0, 1
    lw      a3, 0(a1)
    expect  a3, 22

    addi    a4, a1, 4                   # another word
    lr.w    a3, (a1)
    sc.w    a0, a2, (a4)
    expect  a0, 1
    sc.w    a0, a2, (a1)                # and the reservation has gone
    expect  a0, 1

    lr.w    a3, (a1)                    # stores of one's own do not matter
    sw      zero, 0(a1)
    sc.w    a0, a2, (a1)
    expect  a0, 0

    lr.w    a3, (a1)                    # a trap does
    catch   1f
    trap    1
1:  sc.w    a0, a2, (a1)
    expect  a0, 1

    li      t0, STATUS_PUM | STATUS_PIE # and so does a return
    csrc    status, t0
    la      t0, 1f
    csrw    epc, t0
    lr.w    a3, (a1)
    eret
1:  sc.w    a0, a2, (a1)
    expect  a0, 1

    addi    a4, a1, 2
    catch   1f
2:  sc.w    a0, a2, (a4)
    j       failed
1:  expect_fault CAUSE_STORE_MISALIGNED, word + 2, 2b

    li      a1, BOOT_ROM                # faults come before the reservation is looked at
    catch   1f
2:  sc.w    a0, a2, (a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, BOOT_ROM, 2b
    pass

.data
    .balign 4
word:
    .word   11, 33

# eret: goes to epc with the mode and enables of the stack, which stays.

.include "test.inc"

    li      t0, STATUS_PUA
    csrw    status, t0
    la      t0, 1f
    csrw    epc, t0
    eret
    j       failed
1:  csrr    a0, status
    expect  a0, STATUS_UA | STATUS_PUA

    li      t0, STATUS_PUM
    csrw    status, t0
    la      t0, 1f
    csrw    epc, t0
    catch   2f
    eret
    j       failed
1:  trap    9                           # now in user mode
2:  expect_trap CAUSE_TRAP, 9
    csrr    a0, status
    expect  a0, STATUS_PUM

    check_privileged eret
    pass

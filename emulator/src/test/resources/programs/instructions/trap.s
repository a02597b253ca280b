# trap: enters the kernel from either mode; the immediate is the value, and the address behind it is to be returned to.

.include "test.inc"

    catch   1f
    trap    0
back:
    j       failed
1:  expect_fault CAUSE_TRAP, 0, back

    catch   1f
    trap    65535
    j       failed
1:  expect_trap CAUSE_TRAP, 65535

    catch   1f
    to_user 2f
2:  trap    4711
    j       failed
1:  expect_trap CAUSE_TRAP, 4711
    csrr    a0, status                  # mode and enables are stacked
    expect  a0, STATUS_PUM

    csrsi   status, STATUS_IE | STATUS_UA
    catch   1f
    trap    1
    j       failed
1:  csrr    a0, status
    expect  a0, STATUS_PIE | STATUS_PUA
    pass

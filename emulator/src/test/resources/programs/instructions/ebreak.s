# ebreak: a breakpoint trap, in either mode, with its own address.

.include "test.inc"

    catch   1f
2:  ebreak
    j       failed
1:  expect_fault CAUSE_BREAKPOINT, 2b, 2b

    catch   1f
    to_user 2f
2:  ebreak
    j       failed
1:  expect_fault CAUSE_BREAKPOINT, 2b, 2b
    pass

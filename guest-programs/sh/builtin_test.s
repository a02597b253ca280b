# test and [, without a process of their own.

# builtin_test(a0 = argc, a1 = argv) -> a0 = status
.globl builtin_test
.proc builtin_test
    addi    a0, a0, -1
    addi    a1, a1, 4
    tail    __test
.endproc

# builtin_bracket(a0 = argc, a1 = argv) -> a0 = status
.globl builtin_bracket
.proc builtin_bracket
    tail    __test_bracket
.endproc

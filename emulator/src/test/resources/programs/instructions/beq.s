# beq: goes if equal; forwards, backwards, and from one page to another.

.include "test.inc"

    check_taken beq, 0, 0
    check_not_taken beq, 1, 2
    check_not_taken beq, 2, 1
    check_not_taken beq, 0xffffffff, 0
    check_not_taken beq, 0, 0xffffffff
    check_not_taken beq, 0x80000000, 0x7fffffff
    check_not_taken beq, 0x7fffffff, 0x80000000
    check_taken beq, 0xffffffff, 0xffffffff
    check_far beq, 0, 0
    pass

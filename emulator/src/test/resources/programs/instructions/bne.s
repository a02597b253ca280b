# bne: goes if not equal; forwards, backwards, and from one page to another.

.include "test.inc"

    check_not_taken bne, 0, 0
    check_taken bne, 1, 2
    check_taken bne, 2, 1
    check_taken bne, 0xffffffff, 0
    check_taken bne, 0, 0xffffffff
    check_taken bne, 0x80000000, 0x7fffffff
    check_taken bne, 0x7fffffff, 0x80000000
    check_not_taken bne, 0xffffffff, 0xffffffff
    check_far bne, 1, 2
    pass

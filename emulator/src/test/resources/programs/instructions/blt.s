# blt: goes if less, signed; forwards, backwards, and from one page to another.

.include "test.inc"

    check_not_taken blt, 0, 0
    check_taken blt, 1, 2
    check_not_taken blt, 2, 1
    check_taken blt, 0xffffffff, 0
    check_not_taken blt, 0, 0xffffffff
    check_taken blt, 0x80000000, 0x7fffffff
    check_not_taken blt, 0x7fffffff, 0x80000000
    check_not_taken blt, 0xffffffff, 0xffffffff
    check_far blt, 1, 2
    pass

# bge: goes if not less, signed; forwards, backwards, and from one page to another.

.include "test.inc"

    check_taken bge, 0, 0
    check_not_taken bge, 1, 2
    check_taken bge, 2, 1
    check_not_taken bge, 0xffffffff, 0
    check_taken bge, 0, 0xffffffff
    check_not_taken bge, 0x80000000, 0x7fffffff
    check_taken bge, 0x7fffffff, 0x80000000
    check_taken bge, 0xffffffff, 0xffffffff
    check_far bge, 0, 0
    pass

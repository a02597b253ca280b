# bgeu: goes if not less, unsigned; forwards, backwards, and from one page to another.

.include "test.inc"

    check_taken bgeu, 0, 0
    check_not_taken bgeu, 1, 2
    check_taken bgeu, 2, 1
    check_taken bgeu, 0xffffffff, 0
    check_not_taken bgeu, 0, 0xffffffff
    check_taken bgeu, 0x80000000, 0x7fffffff
    check_not_taken bgeu, 0x7fffffff, 0x80000000
    check_taken bgeu, 0xffffffff, 0xffffffff
    check_far bgeu, 0, 0
    pass

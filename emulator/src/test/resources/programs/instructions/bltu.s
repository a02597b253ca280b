# bltu: goes if less, unsigned; forwards, backwards, and from one page to another.

.include "test.inc"

    check_not_taken bltu, 0, 0
    check_taken bltu, 1, 2
    check_not_taken bltu, 2, 1
    check_not_taken bltu, 0xffffffff, 0
    check_taken bltu, 0, 0xffffffff
    check_not_taken bltu, 0x80000000, 0x7fffffff
    check_taken bltu, 0x7fffffff, 0x80000000
    check_not_taken bltu, 0xffffffff, 0xffffffff
    check_far bltu, 1, 2
    pass

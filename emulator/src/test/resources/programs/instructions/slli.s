# slli: by 0 to 31.

.include "test.inc"

    check_immediate slli, 1, 0, 1
    check_immediate slli, 1, 31, 0x80000000
    check_immediate slli, 0xffffffff, 4, 0xfffffff0
    check_immediate slli, 0x12345678, 8, 0x34567800
    pass

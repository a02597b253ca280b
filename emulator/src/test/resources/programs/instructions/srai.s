# srai: the sign comes in from above.

.include "test.inc"

    check_immediate srai, 0x80000000, 0, 0x80000000
    check_immediate srai, 0x80000000, 31, 0xffffffff
    check_immediate srai, 0xffffffff, 4, 0xffffffff
    check_immediate srai, 0x12345678, 8, 0x00123456
    pass

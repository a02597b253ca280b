# mul: the low word is the same for signed and unsigned factors.

.include "test.inc"

    check_registers mul, 0, 0xffffffff, 0
    check_registers mul, 3, 7, 21
    check_registers mul, 0xffffffff, 0xffffffff, 1
    check_registers mul, 0x80000000, 0x80000000, 0
    check_registers mul, 0x12345678, 0x9abcdef0, 0x242d2080
    check_registers mul, 0x00010000, 0x00010000, 0
    pass

# mulh: high word, both signed.

.include "test.inc"

    check_registers mulh, 0, 0xffffffff, 0
    check_registers mulh, 3, 7, 0
    check_registers mulh, 0xffffffff, 0xffffffff, 0
    check_registers mulh, 0xffffffff, 1, 0xffffffff
    check_registers mulh, 0x80000000, 0x80000000, 0x40000000
    check_registers mulh, 0x80000000, 0x7fffffff, 0xc0000000
    check_registers mulh, 0x7fffffff, 0x7fffffff, 0x3fffffff
    check_registers mulh, 0x12345678, 0x9abcdef0, 0xf8cc93d6
    pass

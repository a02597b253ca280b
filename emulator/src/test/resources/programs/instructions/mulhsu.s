# mulhsu: high word, the first factor signed, the second unsigned.

.include "test.inc"

    check_registers mulhsu, 0, 0xffffffff, 0
    check_registers mulhsu, 3, 7, 0
    check_registers mulhsu, 0xffffffff, 0xffffffff, 0xffffffff
    check_registers mulhsu, 1, 0xffffffff, 0
    check_registers mulhsu, 0xffffffff, 1, 0xffffffff
    check_registers mulhsu, 0x80000000, 0x80000000, 0xc0000000
    check_registers mulhsu, 0x80000000, 0xffffffff, 0x80000000
    check_registers mulhsu, 0x12345678, 0x9abcdef0, 0x0b00ea4e
    pass

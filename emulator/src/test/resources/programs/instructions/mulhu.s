# mulhu: high word, both unsigned.

.include "test.inc"

    check_registers mulhu, 0, 0xffffffff, 0
    check_registers mulhu, 3, 7, 0
    check_registers mulhu, 0xffffffff, 0xffffffff, 0xfffffffe
    check_registers mulhu, 0x80000000, 0x80000000, 0x40000000
    check_registers mulhu, 0x80000000, 2, 1
    check_registers mulhu, 0x12345678, 0x9abcdef0, 0x0b00ea4e
    pass

# divu: a division by zero gives all ones.

.include "test.inc"

    check_registers divu, 20, 6, 3
    check_registers divu, 0xffffffec, 6, 0x2aaaaaa7
    check_registers divu, 20, 0xfffffffa, 0
    check_registers divu, 0x80000000, 1, 0x80000000
    check_registers divu, 0x80000000, 0xffffffff, 0
    check_registers divu, 0xffffffff, 0x80000000, 1
    check_registers divu, 0x80000000, 0, 0xffffffff
    check_registers divu, 0, 0, 0xffffffff
    check_registers divu, 6, 7, 0
    pass

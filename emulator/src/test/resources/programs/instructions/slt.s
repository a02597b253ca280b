# slt: the comparison is signed.

.include "test.inc"

    check_registers slt, 0, 0, 0
    check_registers slt, 1, 2, 1
    check_registers slt, 2, 1, 0
    check_registers slt, 0xffffffff, 0, 1
    check_registers slt, 0, 0xffffffff, 0
    check_registers slt, 0x80000000, 0x7fffffff, 1
    check_registers slt, 0x7fffffff, 0x80000000, 0
    check_registers slt, 0x80000000, 0x80000000, 0
    pass

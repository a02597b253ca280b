# sltu: the comparison is unsigned.

.include "test.inc"

    check_registers sltu, 0, 0, 0
    check_registers sltu, 1, 2, 1
    check_registers sltu, 2, 1, 0
    check_registers sltu, 0xffffffff, 0, 0
    check_registers sltu, 0, 0xffffffff, 1
    check_registers sltu, 0x80000000, 0x7fffffff, 0
    check_registers sltu, 0x7fffffff, 0x80000000, 1
    check_registers sltu, 0x80000000, 0x80000000, 0
    pass

# add: sums wrap.

.include "test.inc"

    check_registers add, 0, 0, 0
    check_registers add, 1, 2, 3
    check_registers add, 0x7fffffff, 1, 0x80000000
    check_registers add, 0xffffffff, 1, 0
    check_registers add, 0x80000000, 0x80000000, 0
    check_registers add, 0x12345678, 0x87654321, 0x99999999
    pass

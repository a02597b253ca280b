# sub: differences wrap.

.include "test.inc"

    check_registers sub, 0, 0, 0
    check_registers sub, 3, 2, 1
    check_registers sub, 2, 3, 0xffffffff
    check_registers sub, 0x80000000, 1, 0x7fffffff
    check_registers sub, 0x7fffffff, 0xffffffff, 0x80000000
    check_registers sub, 0x12345678, 0x87654321, 0x8acf1357
    pass

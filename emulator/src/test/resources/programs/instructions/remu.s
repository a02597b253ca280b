# remu: a division by zero gives the dividend.

.include "test.inc"

    check_registers remu, 20, 6, 2
    check_registers remu, 0xffffffec, 6, 2
    check_registers remu, 20, 0xfffffffa, 20
    check_registers remu, 0x80000000, 1, 0
    check_registers remu, 0x80000000, 0xffffffff, 0x80000000
    check_registers remu, 0xffffffff, 0x80000000, 0x7fffffff
    check_registers remu, 0x80000000, 0, 0x80000000
    check_registers remu, 0, 0, 0
    check_registers remu, 6, 7, 6
    pass

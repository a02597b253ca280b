# rem: the sign is that of the dividend. A division by zero gives the dividend, and the one overflow gives 0.

.include "test.inc"

    check_registers rem, 20, 6, 2
    check_registers rem, 0xffffffec, 6, 0xfffffffe
    check_registers rem, 20, 0xfffffffa, 2
    check_registers rem, 0xffffffec, 0xfffffffa, 0xfffffffe
    check_registers rem, 0x80000000, 1, 0
    check_registers rem, 0x80000000, 0xffffffff, 0
    check_registers rem, 0x80000000, 0, 0x80000000
    check_registers rem, 0, 0, 0
    check_registers rem, 1, 0, 1
    check_registers rem, 6, 7, 6
    pass

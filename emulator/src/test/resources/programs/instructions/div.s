# div: towards zero. A division by zero gives -1, and the one overflow gives the dividend.

.include "test.inc"

    check_registers div, 20, 6, 3
    check_registers div, 0xffffffec, 6, 0xfffffffd
    check_registers div, 20, 0xfffffffa, 0xfffffffd
    check_registers div, 0xffffffec, 0xfffffffa, 3
    check_registers div, 0x80000000, 1, 0x80000000
    check_registers div, 0x80000000, 0xffffffff, 0x80000000
    check_registers div, 0x80000000, 0, 0xffffffff
    check_registers div, 0, 0, 0xffffffff
    check_registers div, 1, 0, 0xffffffff
    check_registers div, 6, 7, 0
    pass

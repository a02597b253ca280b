# and: bitwise.

.include "test.inc"

    check_registers and, 0, 0, 0
    check_registers and, 0xffffffff, 0xffffffff, 0xffffffff
    check_registers and, 0xff00ff00, 0x0f0f0f0f, 0x0f000f00
    check_registers and, 0x12345678, 0, 0
    pass

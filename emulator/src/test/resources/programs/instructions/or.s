# or: bitwise.

.include "test.inc"

    check_registers or, 0, 0, 0
    check_registers or, 0xffffffff, 0, 0xffffffff
    check_registers or, 0xff00ff00, 0x0f0f0f0f, 0xff0fff0f
    check_registers or, 0x12345678, 0, 0x12345678
    pass

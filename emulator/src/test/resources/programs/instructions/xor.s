# xor: bitwise.

.include "test.inc"

    check_registers xor, 0, 0, 0
    check_registers xor, 0xffffffff, 0xffffffff, 0
    check_registers xor, 0xff00ff00, 0x0f0f0f0f, 0xf00ff00f
    check_registers xor, 0x12345678, 0, 0x12345678
    pass

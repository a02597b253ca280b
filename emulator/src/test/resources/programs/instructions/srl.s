# srl: zeros come in from above; only the low five bits of the distance count.

.include "test.inc"

    check_registers srl, 0x80000000, 0, 0x80000000
    check_registers srl, 0x80000000, 31, 1
    check_registers srl, 0xffffffff, 4, 0x0fffffff
    check_registers srl, 0x12345678, 8, 0x00123456
    check_registers srl, 0x80000000, 33, 0x40000000
    check_registers srl, 0xffffffff, 0xffffffe1, 0x7fffffff
    pass

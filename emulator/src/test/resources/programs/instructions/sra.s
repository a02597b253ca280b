# sra: the sign comes in from above; only the low five bits of the distance count.

.include "test.inc"

    check_registers sra, 0x80000000, 0, 0x80000000
    check_registers sra, 0x80000000, 31, 0xffffffff
    check_registers sra, 0xffffffff, 4, 0xffffffff
    check_registers sra, 0x12345678, 8, 0x00123456
    check_registers sra, 0x80000000, 33, 0xc0000000
    check_registers sra, 0xf0000000, 0xffffffe4, 0xff000000
    pass

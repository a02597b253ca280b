# aui: the immediate goes to the high half; the low half of the sum is that of the register.

.include "test.inc"

    check_immediate aui, 0, 1, 0x00010000
    check_immediate aui, 0, -1, 0xffff0000
    check_immediate aui, 0x00001234, 32767, 0x7fff1234
    check_immediate aui, 0x12345678, -32768, 0x92345678
    check_immediate aui, 0xffff0001, 1, 1
    pass

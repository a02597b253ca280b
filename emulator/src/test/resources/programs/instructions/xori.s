# xori: the immediate is sign-extended.

.include "test.inc"

    check_immediate xori, 0, 0, 0
    check_immediate xori, 0x12345678, -1, 0xedcba987
    check_immediate xori, 0xff00ff00, 3855, 0xff00f00f
    check_immediate xori, 0, -32768, 0xffff8000
    pass

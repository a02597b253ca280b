# andi: the immediate is sign-extended.

.include "test.inc"

    check_immediate andi, 0, 0, 0
    check_immediate andi, 0x12345678, -1, 0x12345678
    check_immediate andi, 0xff00ff00, 3855, 3840
    check_immediate andi, 0xffffffff, -32768, 0xffff8000
    pass

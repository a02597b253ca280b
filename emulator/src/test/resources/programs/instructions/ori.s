# ori: the immediate is sign-extended.

.include "test.inc"

    check_immediate ori, 0, 0, 0
    check_immediate ori, 0x12345678, -1, 0xffffffff
    check_immediate ori, 0xff00ff00, 3855, 0xff00ff0f
    check_immediate ori, 0, -32768, 0xffff8000
    pass

# sltiu: the immediate is sign-extended, and then the comparison is unsigned.

.include "test.inc"

    check_immediate sltiu, 0, 0, 0
    check_immediate sltiu, 0, 1, 1
    check_immediate sltiu, 1, 2, 1
    check_immediate sltiu, 0, -1, 1
    check_immediate sltiu, 0xffffffff, -1, 0
    check_immediate sltiu, 0xffff7fff, -32768, 1
    check_immediate sltiu, 0xffff8000, -32768, 0
    check_immediate sltiu, 0x80000000, 32767, 0
    pass

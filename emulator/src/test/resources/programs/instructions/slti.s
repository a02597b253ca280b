# slti: the comparison is signed.

.include "test.inc"

    check_immediate slti, 0, 0, 0
    check_immediate slti, 1, 2, 1
    check_immediate slti, 0, -1, 0
    check_immediate slti, 0xffffffff, 0, 1
    check_immediate slti, 0x80000000, -32768, 1
    check_immediate slti, 0x7fffffff, 32767, 0
    check_immediate slti, 0xffff8000, -32768, 0
    check_immediate slti, 0xffff7fff, -32768, 1
    pass

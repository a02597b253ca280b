# addi: the immediate is signed; sums wrap.

.include "test.inc"

    check_immediate addi, 0, 0, 0
    check_immediate addi, 1, 2, 3
    check_immediate addi, 0x7fffffff, 1, 0x80000000
    check_immediate addi, 0, -1, 0xffffffff
    check_immediate addi, 0x80000000, -1, 0x7fffffff
    check_immediate addi, 0x12345678, 32767, 0x1234d677
    check_immediate addi, 0, -32768, 0xffff8000
    pass

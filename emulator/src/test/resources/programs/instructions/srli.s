# srli: zeros come in from above.

.include "test.inc"

    check_immediate srli, 0x80000000, 0, 0x80000000
    check_immediate srli, 0x80000000, 31, 1
    check_immediate srli, 0xffffffff, 4, 0x0fffffff
    check_immediate srli, 0x12345678, 8, 0x00123456
    pass

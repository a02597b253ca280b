# sll: only the low five bits of the distance count.

.include "test.inc"

    check_registers sll, 1, 0, 1
    check_registers sll, 1, 31, 0x80000000
    check_registers sll, 0xffffffff, 4, 0xfffffff0
    check_registers sll, 0x12345678, 8, 0x34567800
    check_registers sll, 1, 32, 1
    check_registers sll, 3, 0xffffffe1, 6
    pass

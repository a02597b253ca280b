# aupc: an address relative to the instruction's own.

.include "test.inc"

1:  aupc    a0, 0
    expect_address a0, 1b
1:  aupc    a0, 1
    expect_address a0, 1b + 0x10000
1:  aupc    a0, -1
    expect_address a0, 1b - 0x10000
    pass

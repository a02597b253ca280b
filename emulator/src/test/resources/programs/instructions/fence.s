# fence: changes nothing.

.include "test.inc"

    count   a0, instructions
    fence
    count   a1, instructions
    sub     a0, a1, a0
    expect  a0, 2
    pass

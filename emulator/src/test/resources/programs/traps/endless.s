# A handler that traps itself, again and again, is as good a loop as any.

.include "test.inc"

    li      a0, 0
    la      t0, handler
    csrw    tvec, t0
    trap    1
handler:
    addi    a0, a0, 1
    li      t0, 100000
    beq     a0, t0, done
    .word   0                               # traps into this very handler
done:
    rdctr   a1, exceptions
    expect  a1, 100000
    pass

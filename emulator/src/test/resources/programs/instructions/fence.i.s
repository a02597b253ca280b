# fence.i: what has been stored before is what is fetched behind; on this machine it would be without it, too.

.include "test.inc"

    la      a1, 1f
    lw      a0, set_77
    sw      a0, 0(a1)
    fence.i
1:  j       failed
    expect  a2, 77

    la      a1, 1f
    lw      a0, set_78
    sw      a0, 0(a1)
1:  j       failed
    expect  a2, 78

    li      a3, 1000                    # often enough for any engine to have translated the code
    li      a2, 0
    la      a1, 1f
2:  lw      a0, add_1
    andi    a4, a3, 1
    beqz    a4, 3f
    lw      a0, add_2
3:  sw      a0, 0(a1)
1:  j       failed
    addi    a3, a3, -1
    bnez    a3, 2b
    expect  a2, 1500
    pass

set_77:
    addi    a2, zero, 77
set_78:
    addi    a2, zero, 78
add_1:
    addi    a2, a2, 1
add_2:
    addi    a2, a2, 2

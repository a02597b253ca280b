    # Cases in order, several values for one, zero without a load, no jump behind a return.
    .equ SIGKILL, 9
    switch a0, t0
    case SIGKILL, 0x12345
        addi a1, a1, 1
    case 0
        ret
    case 3
        addi a1, a1, 2
    default
        addi a1, a1, 3
    endswitch
    switch a0, t0
    case 1
        nop
    endswitch
    loop
        switch a0, t0
        case 1
            break
        endswitch
    endloop
#---
    li      t0, 9
    beq     a0, t0, 1f
    li      t0, 0x12345
    bne     a0, t0, 2f
1:  addi    a1, a1, 1
    j       5f
2:  bnez    a0, 3f
    ret
3:  li      t0, 3
    bne     a0, t0, 4f
    addi    a1, a1, 2
    j       5f
4:  addi    a1, a1, 3
5:  li      t0, 1
    bne     a0, t0, 1f
    nop
1:  li      t0, 1
    bne     a0, t0, 2f
    j       3f
2:  j       1b
3:

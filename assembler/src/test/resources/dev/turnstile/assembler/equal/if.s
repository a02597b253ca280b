    # The structured form, a line of dashes, and what one would have written by hand.
    if a0 == 0
        nop
    endif
    if a0 < a1
        addi a0, a0, 1
    else
        addi a0, a0, 2
    endif
    if a0 <= a1
        addi a0, a0, 1
    elseif a0 >u a1
        addi a0, a0, 2
    elseif 0 != a2
        addi a0, a0, 3
    else
        addi a0, a0, 4
    endif
    if a0 >= 0 && a1 <=u a2 && a1 != t0
        nop
    endif
    if a0 > 0 || a1 <u a2 || a1 >=u t0
        nop
    endif
    if a0 == a1
        ret
    else
        nop
    endif
    if a0 == a1
        if a1 == a2
            ret
        else
            j 1f
        endif
    else
        nop
    endif
1:
#---
    bnez    a0, 1f
    nop
1:  bge     a0, a1, 1f
    addi    a0, a0, 1
    j       2f
1:  addi    a0, a0, 2
2:  bgt     a0, a1, 1f
    addi    a0, a0, 1
    j       4f
1:  bleu    a0, a1, 2f
    addi    a0, a0, 2
    j       4f
2:  beq     zero, a2, 3f
    addi    a0, a0, 3
    j       4f
3:  addi    a0, a0, 4
4:  bltz    a0, 1f
    bgtu    a1, a2, 1f
    beq     a1, t0, 1f
    nop
1:  bgtz    a0, 2f
    bltu    a1, a2, 2f
    bltu    a1, t0, 1f
2:  nop
1:  bne     a0, a1, 1f
    ret
1:  nop
    bne     a0, a1, 1f
    bne     a1, a2, 2f
    ret
2:  j       3f
1:  nop
3:

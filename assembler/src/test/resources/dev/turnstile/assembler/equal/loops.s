    # while, repeat, loop, break and continue, also out of several loops.
    while a0 < a1
        addi a0, a0, 1
    endwhile
    while a0 != 0 && a1 != 0
        if a0 == a1
            break
        endif
        if a0 <u a1
            continue
        endif
        addi a0, a0, -1
    endwhile
    while a0 == t0 || a1 == t0
        nop
    endwhile
    repeat
        addi a0, a0, -1
        if a0 == a1
            continue
        endif
        nop
    until a0 == 0
    repeat
        nop
    until a0 < a1 || a1 < a2
    repeat
        nop
    until a0 < a1 && a1 < a2
    loop
        loop
            if a0 == 0
                break 2
            elseif a1 == 0
                continue 2
            endif
            break
        endloop
        nop
    endloop
    loop
        ret
    endloop
#---
    j       2f
1:  addi    a0, a0, 1
2:  blt     a0, a1, 1b
    j       4f
1:  bne     a0, a1, 2f
    j       5f
2:  bgeu    a0, a1, 3f
    j       4f
3:  addi    a0, a0, -1
4:  beqz    a0, 5f
    bnez    a1, 1b
5:  j       2f
1:  nop
2:  beq     a0, t0, 1b
    beq     a1, t0, 1b
1:  addi    a0, a0, -1
    bne     a0, a1, 2f
    j       3f
2:  nop
3:  bnez    a0, 1b
1:  nop
    blt     a0, a1, 2f
    bge     a1, a2, 1b
2:
1:  nop
    bge     a0, a1, 1b
    bge     a1, a2, 1b
1:
2:  bnez    a0, 3f
    j       6f
3:  bnez    a1, 4f
    j       5f
4:  j       7f
7:  nop
5:  j       1b
6:  ret

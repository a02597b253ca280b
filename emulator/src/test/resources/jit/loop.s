# A natural loop: its head is reached by a jump inside the method; only the first block is in the switch.
        li      a0, 0
1:      add     a0, a0, a1
        addi    a1, a1, -1
        bnez    a1, 1b
        wfi

# A loop with two ways in is none for the JVM: the jump back goes through the switch.
        beqz    a0, 2f
1:      addi    a1, a1, 1
2:      addi    a2, a2, 1
        bne     a1, a2, 1b
        wfi

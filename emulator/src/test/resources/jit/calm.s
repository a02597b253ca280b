# A calm loop: two accesses that share a check, and a way around one of its instructions.
1:  lw      t0, 0(a0)
    lw      t1, 4(a0)
    addi    a0, a0, 8
    bgeu    t1, a2, 2f
    add     a1, a1, t0
2:  bne     a0, a3, 1b
    wfi

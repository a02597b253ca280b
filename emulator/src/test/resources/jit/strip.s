1:  lw      t0, 0(a1)
    andi    t1, t0, 0xff
    add     t1, t1, a3
    lbu     t1, 0(t1)
    sw      t1, 4(a0)
    addi    a1, a1, -4
    addi    a0, a0, 8
    bne     a1, a2, 1b
    wfi

# memcpy(a0 = to, a1 = from, a2 = count) -> a0 = to
#   the areas must not overlap, but for to < from: it copies upwards, and memmove relies on that
.globl memcpy
.proc memcpy
    .reg    to=t0, from=a1, end=a3, stop=a4
    mv      to, a0
    add     end, a0, a2
    xor     t1, to, from
    andi    t1, t1, 3
    sltiu   t2, a2, 16
    or      t1, t1, t2
    if t1 == 0                          # equally aligned, and long enough to be worth the words
        andi    t1, to, 3
        while t1 != 0
            lbu     t2, 0(from)
            addi    from, from, 1
            sb      t2, 0(to)
            addi    to, to, 1
            andi    t1, to, 3
        endwhile
        addi    stop, end, -15
        while to <u stop
            lw      t1, 0(from)
            lw      t2, 4(from)
            lw      t3, 8(from)
            lw      t4, 12(from)
            addi    from, from, 16
            sw      t1, 0(to)
            sw      t2, 4(to)
            sw      t3, 8(to)
            sw      t4, 12(to)
            addi    to, to, 16
        endwhile
        addi    stop, end, -3
        while to <u stop
            lw      t1, 0(from)
            addi    from, from, 4
            sw      t1, 0(to)
            addi    to, to, 4
        endwhile
    endif
    while to <u end
        lbu     t1, 0(from)
        addi    from, from, 1
        sb      t1, 0(to)
        addi    to, to, 1
    endwhile
    ret
.endproc

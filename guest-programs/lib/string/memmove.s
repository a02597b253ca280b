# memmove(a0 = to, a1 = from, a2 = count) -> a0 = to; the areas may overlap
.globl memmove
.proc memmove
    .reg    to=t0, from=a1, start=a0, stop=a4
    sub     t1, a0, a1
    if t1 >=u a2                        # to is below from, or behind its end: upwards is safe
        tail    memcpy
    endif
    add     to, a0, a2                  # downwards: both point behind the byte to be copied next
    add     from, a1, a2
    xor     t1, to, from
    andi    t1, t1, 3
    if t1 == 0
        andi    t1, to, 3
        while t1 != 0 && to >u start
            addi    from, from, -1
            addi    to, to, -1
            lbu     t2, 0(from)
            sb      t2, 0(to)
            andi    t1, to, 3
        endwhile
        addi    stop, start, 3
        while to >u stop
            addi    from, from, -4
            addi    to, to, -4
            lw      t1, 0(from)
            sw      t1, 0(to)
        endwhile
    endif
    while to >u start
        addi    from, from, -1
        addi    to, to, -1
        lbu     t1, 0(from)
        sb      t1, 0(to)
    endwhile
    ret
.endproc

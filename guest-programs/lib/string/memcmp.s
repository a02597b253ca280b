# memcmp(a0, a1 = areas, a2 = count) -> a0 < 0, 0, > 0 as the first different byte of a0 is less, there is none, greater
.globl memcmp
.proc memcmp
    .reg    left=a0, right=a1, end=a2, stop=a3
    add     end, left, a2
    or      t0, left, right
    andi    t0, t0, 3
    if t0 == 0
        addi    stop, end, -3
        while left <u stop              # equal words need no closer look
            lw      t0, 0(left)
            lw      t1, 0(right)
            bne     t0, t1, bytes
            addi    left, left, 4
            addi    right, right, 4
        endwhile
    endif
bytes:
    while left <u end
        lbu     t0, 0(left)
        lbu     t1, 0(right)
        if t0 != t1
            sub     a0, t0, t1
            ret
        endif
        addi    left, left, 1
        addi    right, right, 1
    endwhile
    li      a0, 0
    ret
.endproc

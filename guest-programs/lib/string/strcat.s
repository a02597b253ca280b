# strcat(a0 = to, a1 = from) -> a0 = to
.globl strcat
.proc strcat
    .reg    to=s0, from=s1
    .frame  ra, s0, s1
    mv      to, a0
    mv      from, a1
    call    strlen
    add     a0, to, a0
    mv      a1, from
    call    strcpy
    mv      a0, to
    return
.endproc

# strncat(a0 = to, a1 = from, a2 = limit) -> a0 = to; appends at most limit bytes, and a zero
.globl strncat
.proc strncat
    .reg    to=s0, from=s1, end=s2
    .frame  ra, s0-s2
    mv      to, a0
    mv      from, a1
    mv      end, a2
    call    strlen
    add     a0, to, a0
    add     end, a0, end
    while a0 <u end
        lbu     t0, 0(from)
        if t0 == 0
            break
        endif
        sb      t0, 0(a0)
        addi    a0, a0, 1
        addi    from, from, 1
    endwhile
    sb      zero, 0(a0)
    mv      a0, to
    return
.endproc

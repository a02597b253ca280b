# basename(a0 = path) -> a0 = its last component, in it; slashes at its end are cut off, "." for an empty path
.weak basename
.proc basename
    .reg    path=s0
    .frame  ra, s0
    mv      path, a0
    call    strlen
    if a0 == 0
        la      a0, here
        return
    endif
    add     t0, path, a0
    addi    t1, path, 1
    while t0 >u t1
        lbu     t2, -1(t0)
        addi    t2, t2, -'/'
        if t2 != 0
            break
        endif
        addi    t0, t0, -1
        sb      zero, 0(t0)
    endwhile
    mv      a0, path
    li      a1, '/'
    call    strrchr
    if a0 == 0
        mv      a0, path
        return
    endif
    lbu     t0, 1(a0)
    if t0 != 0                          # else it is the root itself
        addi    a0, a0, 1
    endif
    return
.endproc

.section .rodata
here:
    .asciz  "."

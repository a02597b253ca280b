# strnlen(a0 = string, a1 = limit) -> a0 = its length in bytes, or the limit if it is longer
.weak strnlen
.proc strnlen
    .reg    at=t0, end=a1
    mv      at, a0
    add     end, a0, a1
    if end <u at                        # beyond the last address
        li      end, -1
    endif
    while at <u end
        lbu     t1, 0(at)
        if t1 == 0
            break
        endif
        addi    at, at, 1
    endwhile
    sub     a0, at, a0
    ret
.endproc

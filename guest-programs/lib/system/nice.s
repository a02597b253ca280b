# nice(a0 = increment) -> a0 = the new value, -20 to 19; -1 and errno on failure

.equ NICE_ZERO, 20                      # the kernel returns this minus the value, which is never negative

.weak nice
.proc nice
    .frame  ra
    call    sys_nice
    if a0 < 0
        call    __errno_fail
        return
    endif
    li      t0, NICE_ZERO
    sub     a0, t0, a0
    return
.endproc

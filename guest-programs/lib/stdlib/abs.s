# abs(a0), labs(a0) -> a0 = the absolute value; that of the least number is itself
.globl abs, labs
.proc abs
labs:
    srai    t0, a0, 31
    xor     a0, a0, t0
    sub     a0, a0, t0
    ret
.endproc

# llabs(a0:a1) -> a0:a1 = the absolute value
.globl llabs
.proc llabs
    if a1 < 0
        tail    __negdi2
    endif
    ret
.endproc

# isatty(a0 = descriptor) -> a0 = 1 for a terminal, else 0; errno set if there is no such descriptor
.weak isatty
.proc isatty
    .frame  ra
    call    sys_isatty
    if a0 < 0
        call    __errno_fail
        li      a0, 0
    endif
    return
.endproc

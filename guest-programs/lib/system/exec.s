# execv(a0 = path, a1 = argv) -> a0 = -1 and errno; doesn't return when it succeeds
.weak execv
.proc execv
    .frame  ra
    la      t0, environ
    lw      a2, 0(t0)
    call    sys_exec
    call    __errno_fail
    return
.endproc

# raise(a0 = signal) -> a0 = 0, -1 and errno on failure: sends it to the process itself
.globl raise
.proc raise
    .reg    signal=s0
    .frame  ra, s0
    mv      signal, a0
    call    sys_getpid
    mv      a1, signal
    call    sys_kill
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

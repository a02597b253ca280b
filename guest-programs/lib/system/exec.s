# execv(a0 = path, a1 = argv) -> a0 = -1 and errno; doesn't return when it succeeds
.weak execv
.proc execv
    la      t0, environ
    lw      a2, 0(t0)
    tail    execve
.endproc

# stat(a0 = path, a1 = struct stat *) -> a0 = 0, -1 and errno on failure

.include "fcntl.inc"

.weak stat
.proc stat
    .reg    descriptor=s0, to=s1, result=s2
    .frame  ra, s0-s2
    mv      to, a1
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    if a0 >= 0
        mv      descriptor, a0
        mv      a1, to
        call    sys_fstat
        mv      result, a0
        mv      a0, descriptor
        call    sys_close
        mv      a0, result
    endif
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

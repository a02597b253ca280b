# Process groups.

.include "ioctl.inc"

# getpgrp() -> a0 = the caller's process group
.weak getpgrp
.proc getpgrp
    li      a0, 0
    tail    sys_getpgid
.endproc

# killpg(a0 = process group, a1 = signal) -> a0 = 0, -1 and errno on failure
.weak killpg
.proc killpg
    .frame  ra
    neg     a0, a0
    call    sys_kill
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# tcgetpgrp(a0 = descriptor of a terminal) -> a0 = the process group in its foreground, -1 and errno on failure
.weak tcgetpgrp
.proc tcgetpgrp
    .frame  ra, group:4
    li      a1, TIOCGPGRP
    addi    a2, sp, group
    call    sys_ioctl
    if a0 < 0
        call    __errno_fail
        return
    endif
    lw      a0, group(sp)
    return
.endproc

# tcsetpgrp(a0 = descriptor of a terminal, a1 = process group) -> a0 = 0, -1 and errno on failure
.weak tcsetpgrp
.proc tcsetpgrp
    .frame  ra, group:4
    sw      a1, group(sp)
    li      a1, TIOCSPGRP
    addi    a2, sp, group
    call    sys_ioctl
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# How a terminal is set.

.include "ioctl.inc"

# tcgetattr(a0 = descriptor, a1 = room for a Termios) -> a0 = 0, -1 and errno on failure
.weak tcgetattr
.proc tcgetattr
    .frame  ra
    mv      a2, a1
    li      a1, TCGETS
    call    sys_ioctl
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# tcsetattr(a0 = descriptor, a1 = when: TCSANOW, TCSADRAIN or TCSAFLUSH, a2 = Termios) -> likewise
.weak tcsetattr
.proc tcsetattr
    .frame  ra
    addi    a1, a1, TCSETS              # the three requests follow one another
    call    sys_ioctl
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# cfmakeraw(a0 = Termios): each key goes to the program as it is, at once
.weak cfmakeraw
.proc cfmakeraw
    lw      t0, Termios.input_flags(a0)
    andi    t0, t0, ~ICRNL
    sw      t0, Termios.input_flags(a0)
    lw      t0, Termios.output_flags(a0)
    andi    t0, t0, ~OPOST
    sw      t0, Termios.output_flags(a0)
    lw      t0, Termios.local_flags(a0)
    andi    t0, t0, ~(ISIG | ICANON | ECHO)
    sw      t0, Termios.local_flags(a0)
    li      t0, 1
    sb      t0, Termios.characters + VMIN(a0)
    sb      zero, Termios.characters + VTIME(a0)
    ret
.endproc

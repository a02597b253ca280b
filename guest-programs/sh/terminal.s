# The terminal that jobs share: whose it is, and how it is set.

.include "ioctl.inc"
.include "sh.inc"

# terminal_give(a0 = process group): it has the terminal
.globl terminal_give
.proc terminal_give
    mv      a1, a0
    la      t0, job_control
    lw      t0, 0(t0)
    if t0 == 0
        ret
    endif
    li      a0, STDIN
    tail    tcsetpgrp
.endproc

# terminal_remember(): how it is set now
.globl terminal_remember
.proc terminal_remember
    li      a0, STDIN
    la      a1, settings
    tail    tcgetattr
.endproc

# terminal_restore(): it is set as it was then
.globl terminal_restore
.proc terminal_restore
    la      t0, job_control
    lw      t0, 0(t0)
    if t0 == 0
        ret
    endif
    li      a0, STDIN
    li      a1, 1                       # TCSADRAIN
    la      a2, settings
    tail    tcsetattr
.endproc

.bss
.balign 4
settings:
    .space  Termios.sizeof

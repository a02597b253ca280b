# A child in a group of its own that has the terminal and computes for ever, and a parent that waits for it and is not
# meant by the interrupt key.

.include "check.inc"
.include "ioctl.inc"

.text

.globl _start
.proc _start
    system  fork
    if a0 == zero
        loop
        endloop
    endif
    sw      a0, pid, t0
    system  setpgid, , 0
    expect  a0, 0
    system  ioctl, 0, TIOCSPGRP, pid
    expect  a0, 0
    system  wait, -1, status, 0
    lw      t0, status
    expect  t0, SIGINT
    system  ioctl, 0, TIOCGPGRP, status
    lw      t0, status
    lw      t1, pid
    sub     t0, t0, t1
    expect  t0, 0
    system  exit, 0
.endproc

.bss
    .align  2
pid:
    .space  4
status:
    .space  4

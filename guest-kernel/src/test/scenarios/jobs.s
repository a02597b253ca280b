# A job in the background that wants to read is stopped; it goes on in the foreground, until the stop key; then the
# quit key ends it. The keys come slowly: a line, then Ctrl-Z, then Ctrl-\.

.include "check.inc"
.include "ioctl.inc"

.text

.globl _start
.proc _start
    system  fork
    beqz    a0, job
    sw      a0, pid, t0
    lw      a0, pid
    system  wait, , status, WUNTRACED
    lw      t0, status
    expect  t0, SIGTTIN << 8 | STATUS_STOPPED

    system  ioctl, 0, TIOCSPGRP, pid
    expect  a0, 0
    lw      a0, pid
    neg     a0, a0
    system  kill, , SIGCONT
    expect  a0, 0
    lw      a0, pid
    system  wait, , status, WUNTRACED
    lw      t0, status
    expect  t0, SIGTSTP << 8 | STATUS_STOPPED

    lw      a0, pid
    neg     a0, a0
    system  kill, , SIGCONT
    lw      a0, pid
    system  wait, , status, 0
    lw      t0, status
    expect  t0, SIGQUIT
    system  exit, 0

job:
    system  setpgid, 0, 0
    system  read, 0, text, 16
    expect  a0, 5
    loop
    endloop
.endproc

.bss
    .align  2
pid:
    .space  4
status:
    .space  4
text:
    .space  16

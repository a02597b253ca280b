# Sends a signal to itself, for ever: the handler is entered on the way out of the call, and returns by another.

.include "program.inc"

.globl _start
_start:
    la      a1, action
    system  sigaction, SIGUSR1, , 0
    system  getpid
    mv      s0, a0
again:
    mv      a0, s0
    system  kill, , SIGUSR1
    j       again

handler:
    ret

restore:
    trap    SYS_sigreturn

.data
    .balign 4
action:
    .word   handler, SA_RESTORER, restore, 0

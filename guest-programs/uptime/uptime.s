# uptime: how long the machine has been running, by its own clock.

.equ MILLISECONDS_PER_SECOND, 1000

.globl main
.proc main
    .frame  ra
    call    __nothing_else
    call    uptime
    li      t0, MILLISECONDS_PER_SECOND
    remu    a2, a0, t0
    divu    a1, a0, t0
    la      a0, line
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
line:
    .asciz  "up %d.%03d seconds\n"

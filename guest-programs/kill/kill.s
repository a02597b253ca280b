# kill [-SIGNAL] PID…: sends processes a signal, by number; SIGTERM if none is given.

.include "signal.inc"

.globl main
.proc main
    .reg    argument=s0, signal=s1, status=s2
    .frame  ra, s0-s2
    addi    argument, a1, 4             # argv[1]
    li      signal, SIGTERM
    li      status, 0
    lw      a0, 0(argument)
    beqz    a0, usage
    lbu     t0, 0(a0)
    addi    t0, t0, -'-'
    if t0 == 0
        addi    a0, a0, 1
        call    atoi
        mv      signal, a0
        addi    argument, argument, 4
    endif
    lw      a0, 0(argument)
    beqz    a0, usage
    repeat
        call    atoi
        mv      a1, signal
        call    kill
        if a0 < 0
            lw      a0, 0(argument)
            call    perror
            li      status, 1
        endif
        addi    argument, argument, 4
        lw      a0, 0(argument)
    until a0 == 0
    mv      a0, status
    return
usage:
    la      a0, usage_text
    la      a1, stderr
    lw      a1, 0(a1)
    call    fputs
    li      a0, 2
    return
.endproc

.section .rodata
usage_text:
    .asciz  "usage: kill [-SIGNAL] PID...\n"

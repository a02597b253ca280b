# time PROGRAM [ARGUMENT…]: runs a program, and tells how long it took, and how long the processor worked for it in user and
# in kernel mode.

.include "times.inc"

.equ MILLISECONDS_PER_SECOND, 1000
.equ MILLISECONDS_PER_TICK, MILLISECONDS_PER_SECOND / TICKS_PER_SECOND
.equ STATUS_NOT_FOUND, 127
.equ STATUS_SIGNAL, 128

.globl main
.proc main
    .reg    argv=s0, start=s1, status=s2
    .frame  ra, s0-s2, used:Tms, ended:4
    addi    argv, a1, 4
    lw      t0, 0(argv)
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    call    uptime
    mv      start, a0
    call    fork
    if a0 == 0
        lw      a0, 0(argv)
        mv      a1, argv
        call    execvp
        li      a0, STATUS_NOT_FOUND
        la      a1, as_it_is
        lw      a2, 0(argv)
        call    err
    endif
    addi    a1, sp, ended
    li      a2, 0
    call    waitpid
    call    uptime
    sub     a0, a0, start
    la      a1, real_text
    call    show
    addi    a0, sp, used
    call    times
    li      t0, MILLISECONDS_PER_TICK
    lw      a0, used + Tms.children_user(sp)
    mul     a0, a0, t0
    la      a1, user_text
    call    show
    li      t0, MILLISECONDS_PER_TICK
    lw      a0, used + Tms.children_system(sp)
    mul     a0, a0, t0
    la      a1, system_text
    call    show
    lw      t0, ended(sp)
    andi    a0, t0, 0x7f
    if a0 != 0
        addi    a0, a0, STATUS_SIGNAL
    else
        srli    a0, t0, 8
    endif
    return
.endproc

# show(a0 = milliseconds, a1 = what they are)
.proc show
    mv      a2, a1
    li      t0, MILLISECONDS_PER_SECOND
    remu    a4, a0, t0
    divu    a3, a0, t0
    li      a0, 2                       # standard error
    la      a1, line
    tail    dprintf
.endproc

.section .rodata
usage:
    .asciz  "PROGRAM [ARGUMENT...]"
as_it_is:
    .asciz  "%s"
line:
    .asciz  "%s %d.%03d\n"
real_text:
    .asciz  "real"
user_text:
    .asciz  "user"
system_text:
    .asciz  "sys "

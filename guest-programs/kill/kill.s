# kill [-SIGNAL] PID…: sends processes a signal, by name or number; TERM if none is given. kill -l lists the names.

.include "signal.inc"

.globl main
.proc main
    .reg    argument=s0
    .frame  ra, s0
    addi    argument, a1, 4             # argv[1]
    lw      a0, 0(argument)
    beqz    a0, usage
    la      a1, list_option
    call    strcmp
    if a0 == 0
        leave
        tail    list
    endif
    lw      a0, 0(argument)
    lbu     t0, 0(a0)
    addi    t0, t0, -'-'
    if t0 == 0
        addi    a0, a0, 1
        la      a1, signal
        call    str2sig
        if a0 < 0
            li      a0, 2
            la      a1, no_signal
            lw      a2, 0(argument)
            call    errx
        endif
        addi    argument, argument, 4
    endif
    lw      t0, 0(argument)
    beqz    t0, usage
    mv      a0, argument
    la      a1, send
    call    __each_operand
    return
usage:
    la      a0, usage_text
    call    __usage
.endproc

# send(a0 = pid as text) -> a0 = 0, -1 and errno on failure
.proc send
    .frame  ra
    call    atoi
    la      t0, signal
    lw      a1, 0(t0)
    call    kill
    return
.endproc

# list() -> a0 = 0
.proc list
    .reg    number=s0
    .frame  ra, s0, name:8
    li      number, 1
    loop
        mv      a0, number
        addi    a1, sp, name
        call    sig2str
        if a0 < 0
            break
        endif
        la      a0, list_line
        mv      a1, number
        addi    a2, sp, name
        call    printf
        addi    number, number, 1
    endloop
    li      a0, 0
    return
.endproc

.section .rodata
list_option:
    .asciz  "-l"
usage_text:
    .asciz  "[-SIGNAL] PID..."
no_signal:
    .asciz  "%s: no such signal"
list_line:
    .asciz  "%2d %s\n"

.data
.balign 4
signal:
    .word   SIGTERM

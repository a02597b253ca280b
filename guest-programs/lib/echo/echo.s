# What echo does, for the program and the shell.

# __echo(a0 = argv) -> a0 = 0, 1 and errno if it could not be written: [-n] WORD…
.globl __echo
.proc __echo
    .reg    argument=s0, end=s1
    .frame  ra, s0, s1
    addi    argument, a0, 4             # argv[1]
    li      end, '\n'
    lw      a0, 0(argument)
    if a0 != 0
        la      a1, no_end
        call    strcmp
        if a0 == 0
            addi    argument, argument, 4
            li      end, 0
        endif
    endif
    lw      a0, 0(argument)
    while a0 != 0
        la      a1, stdout
        lw      a1, 0(a1)
        call    fputs
        addi    argument, argument, 4
        lw      t0, 0(argument)
        if t0 != 0
            li      a0, ' '
            call    putchar
        endif
        lw      a0, 0(argument)
    endwhile
    if end != 0
        mv      a0, end
        call    putchar
    endif
    la      a0, stdout
    lw      a0, 0(a0)
    call    fflush
    snez    a0, a0
    return
.endproc

.section .rodata
no_end:
    .asciz  "-n"

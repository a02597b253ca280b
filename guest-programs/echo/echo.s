# echo [WORD…]: prints the words with a blank between them, and an end of line.

.globl main
.proc main
    .reg    argument=s0
    .frame  ra, s0
    addi    argument, a1, 4             # argv[1]
    lw      a0, 0(argument)
    while a0 != 0
        call    print
        addi    argument, argument, 4
        lw      t0, 0(argument)
        if t0 != 0
            li      a0, ' '
            call    putchar
        endif
        lw      a0, 0(argument)
    endwhile
    li      a0, '\n'
    call    putchar
    li      a0, 0
    return
.endproc

# print(a0 = string): to standard output
.proc print
    la      a1, stdout
    lw      a1, 0(a1)
    tail    fputs
.endproc

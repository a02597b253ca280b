# rm FILE…: removes files.

.globl main
.proc main
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4             # argv[1]
    li      status, 0
    lw      a0, 0(argument)
    while a0 != 0
        call    unlink
        if a0 < 0
            lw      a0, 0(argument)
            call    perror
            li      status, 1
        endif
        addi    argument, argument, 4
        lw      a0, 0(argument)
    endwhile
    mv      a0, status
    return
.endproc

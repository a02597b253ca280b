# echo [-n] [WORD…]: prints the words with a blank between them, and an end of line unless -n is given.

.globl main
.proc main
    .frame  ra
    mv      a0, a1
    call    __echo
    if a0 != 0
        la      a0, output
        call    warn
        li      a0, 1
    endif
    return
.endproc

.section .rodata
output:
    .asciz  "output"

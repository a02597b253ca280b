# lines: never sees that its standard input has ended.

.globl main
.proc main
    .reg    count=s0
    .frame  ra, s0
    li      count, 0
    loop
        call    getchar
        li      t0, '\n'
        if a0 == t0
            addi    count, count, 1
        endif
    endloop
    la      a0, format
    mv      a1, count
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
format:
    .asciz  "%d\n"

# __name__ [NAME]: greets somebody, the world if nobody is named.

.text

# main(a0 = number of words on the command line, a1 = pointers to them) -> a0 = exit status
.globl main
.proc main
    .frame  ra
    mv      t0, a0
    mv      t1, a1
    la      a0, greeting
    la      a1, world
    li      t2, 2
    if t0 >= t2
        lw      a1, 4(t1)
    endif
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
greeting:
    .asciz  "hello, %s\n"
world:
    .asciz  "world"

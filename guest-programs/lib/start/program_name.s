# What the program has been called as, for its messages; _start leaves it here.

# __program() -> a0 = that name, without directories
.globl __program
.proc __program
    .frame  ra
    la      t0, __program_name
    lw      a0, 0(t0)
    li      a1, '/'
    call    strrchr
    if a0 == 0
        la      t0, __program_name
        lw      a0, 0(t0)
    else
        addi    a0, a0, 1
    endif
    return
.endproc

.data
.globl __program_name
.balign 4
__program_name:
    .word   nameless

.section .rodata
nameless:
    .asciz  "?"

# __usage(a0 = how the program is to be called, behind its name): says so, and ends the process with status 2; doesn't return
.globl __usage
.proc __usage
    .frame  ra, s0
    mv      s0, a0
    call    __program
    mv      a2, a0
    mv      a3, s0
    la      a1, line
    lbu     t0, 0(s0)
    if t0 == 0
        la      a1, name_alone
    endif
    li      a0, 2
    call    dprintf
    li      a0, 2
    call    exit
.endproc

.section .rodata
name_alone:
    .asciz  "usage: %s\n"
line:
    .asciz  "usage: %s %s\n"

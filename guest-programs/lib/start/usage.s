# __usage(a0 = how the program is to be called, behind its name): says so, and ends the process with status 2; doesn't return
.globl __usage
.proc __usage
    .frame  ra
    mv      a3, a0
    la      a1, line
    la      t0, __program_name
    lw      a2, 0(t0)
    li      a0, 2
    call    dprintf
    li      a0, 2
    call    exit
.endproc

.section .rodata
line:
    .asciz  "usage: %s %s\n"

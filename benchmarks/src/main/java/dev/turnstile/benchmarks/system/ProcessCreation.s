# Makes a process and waits for its end, for ever. With EXEC the new process runs another program first: this one, with an
# argument, which makes it end at once.

.include "program.inc"

.globl _start
_start:
    lw      t0, (sp)                    # how many arguments, the program's name included
    addi    t0, t0, -1
    bnez    t0, end
again:
    system  fork
    bnez    a0, parent
    .if EXEC
    la      a0, name
    la      a1, arguments
    la      a2, environment
    system  exec
    .endif
end:
    li      a0, 0
    trap    SYS_exit
parent:
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    bnez    t0, failed
    j       again

.data
    .balign 4
arguments:
    .word   name, name
environment:
    .word   0
status:
    .word   0
name:                                   # KernelProgram.PATH
    .asciz  "/benchmark"

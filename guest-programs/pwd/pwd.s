# pwd: prints the path of the current directory.

.include "syscalls.inc"

.globl main
.proc main
    .frame  ra, path:PATH_MAX
    call    __nothing_else
    addi    a0, sp, path
    li      a1, PATH_MAX
    call    getcwd
    if a0 == 0
        la      a1, no_path
        li      a0, 1
        call    err
    endif
    call    puts
    li      a0, 0
    return
.endproc

.section .rodata
no_path:
    .asciz  "the current directory"

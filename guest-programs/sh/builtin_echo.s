# echo: as the program.

.include "sh.inc"

# builtin_echo(a0 = argc, a1 = argv) -> a0 = status
.globl builtin_echo
.proc builtin_echo
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
    .asciz  "echo"

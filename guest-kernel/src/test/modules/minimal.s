# A module that says what it is given.

.include "module.inc"

module minimal

.text

.globl module_init
.proc module_init
    .frame  ra
    mv      a1, a0
    la      a0, text
    call    log_print
    li      a0, 0
    return
.endproc

.globl module_exit
.proc module_exit
    return
.endproc

.rodata
text:
    .asciz  "minimal has been given '%s'\n"

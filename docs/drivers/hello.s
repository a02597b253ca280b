# A module that does nothing but come and go.

.include "module.inc"

module hello

.text

# module_init(a0 = arguments) -> a0 = 0, or a negated errno if it doesn't want to stay
.globl module_init
.proc module_init
    .frame  ra
    mv      a1, a0
    la      a0, greeting
    call    log_print
    li      a0, 0
    return
.endproc

# module_exit(): the last that is heard of it
.globl module_exit
.proc module_exit
    la      a0, farewell
    j       log_print
.endproc

.rodata
greeting:
    .asciz  "hello, %s\n"
farewell:
    .asciz  "farewell\n"

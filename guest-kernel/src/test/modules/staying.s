# A module without an end: it stays for ever. It offers a routine to others.

.include "module.inc"

module staying

kernel_export double

.text

.globl module_init
.proc module_init
    li      a0, 0
    return
.endproc

# double(a0 = number) -> a0 = twice that
.globl double
.proc double
    add     a0, a0, a0
    return
.endproc

# A module that offers others a routine and two numbers.

.include "module.inc"

module offering

.globl minus_five, number
.equ minus_five, -5
.equ number, 0x1234

kernel_export triple
kernel_export minus_five
kernel_export number

.text

.globl module_init
.proc module_init
    li      a0, 0
    return
.endproc

.globl module_exit
.proc module_exit
    return
.endproc

# triple(a0 = number) -> a0 = three times that
.globl triple
.proc triple
    add     t0, a0, a0
    add     a0, a0, t0
    return
.endproc

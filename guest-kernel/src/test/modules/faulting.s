# A module that breaks the kernel.

.include "module.inc"

module faulting

.text

.globl module_init
.proc module_init
    .frame  ra
    call    stumble
    return
.endproc

# stumble(): over an address that isn't there
.proc stumble
    .frame  ra
    lw      a0, 16(zero)
    return
.endproc

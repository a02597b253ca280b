# A module that uses what another one offers: it fails unless three times two is six.

.include "module.inc"

module wanting

.text

.globl module_init
.proc module_init
    .frame  ra
    li      a0, 2
    call    triple
    addi    a0, a0, -6
    beqz    a0, right
    li      a0, -EINVAL
right:
    return
.endproc

.globl module_exit
.proc module_exit
    return
.endproc

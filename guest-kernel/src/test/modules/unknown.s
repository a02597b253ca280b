# A module that wants what nobody has.

.include "module.inc"

module unknown

.text

.globl module_init
.proc module_init
    j       no_such_routine
.endproc

# A module whose beginning fails, after it has taken memory and given it back.

.include "module.inc"

module failing

.text

.globl module_init
.proc module_init
    .frame  ra
    call    page_alloc
    call    page_put
    li      a0, -ENXIO
    return
.endproc

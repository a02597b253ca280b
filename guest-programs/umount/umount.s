# umount DIRECTORY…: takes file systems out of the tree.

.globl main
.proc main
    .frame  ra
    la      a2, usage
    call    __no_options
    lw      t0, 0(a0)
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    la      a1, umount
    call    __each_operand
    return
.endproc

.section .rodata
usage:
    .asciz  "DIRECTORY..."

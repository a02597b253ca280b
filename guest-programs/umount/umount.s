# umount DIRECTORY…: takes file systems out of the tree.

.globl main
.proc main
    .frame  ra
    lw      t0, 4(a1)                   # argv[1]
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    addi    a0, a1, 4
    la      a1, umount
    call    __each_operand
    return
.endproc

.section .rodata
usage:
    .asciz  "DIRECTORY..."

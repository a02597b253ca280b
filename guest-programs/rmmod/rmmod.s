# rmmod MODULE...: removes modules from the kernel, if nobody uses them.

.globl main
.proc main
    .frame  ra
    lw      t0, 4(a1)                   # argv[1]
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    addi    a0, a1, 4
    la      a1, remove
    call    __each_operand
    return
.endproc

# remove(a0 = name) -> a0 = 0, or -1 and errno
.proc remove
    li      a1, 0
    tail    delete_module
.endproc

.section .rodata
usage:
    .asciz  "MODULE..."

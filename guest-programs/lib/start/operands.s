# __operands(a0 = argv) -> a0 = what is left of it behind the options that getopt has read
.globl __operands
.proc __operands
    la      t0, optind
    lw      t0, 0(t0)
    slli    t0, t0, 2
    add     a0, a0, t0
    ret
.endproc

# __each_operand(a0 = operands, ending with 0, a1 = routine: (a0 = operand) -> a0 = 0, or -1 and errno) -> a0 = 0, or 1 if
#   one has failed, after a message
.globl __each_operand
.proc __each_operand
    .reg    operand=s0, routine=s1, status=s2
    .frame  ra, s0-s2
    mv      operand, a0
    mv      routine, a1
    li      status, 0
    loop
        lw      a0, 0(operand)
        if a0 == 0
            break
        endif
        jalr    routine
        if a0 < 0
            la      a0, as_it_is
            lw      a1, 0(operand)
            call    warn
            li      status, 1
        endif
        addi    operand, operand, 4
    endloop
    mv      a0, status
    return
.endproc

.section .rodata
as_it_is:
    .asciz  "%s"

# Programs that have no options: whatever looks like one is a mistake.

# __no_options(a0 = argc, a1 = argv, a2 = how the program is to be called, behind its name) -> a0 = operands; returns only if
#   there are no options
.globl __no_options
.proc __no_options
    .reg    argv=s0, usage=s1
    .frame  ra, s0, s1
    mv      argv, a1
    mv      usage, a2
    la      a2, none
    call    getopt
    if a0 >= 0
        mv      a0, usage
        call    __usage
    endif
    mv      a0, argv
    call    __operands
    return
.endproc

# __nothing_else(a0 = argc, a1 = argv): returns only if there are no arguments
.globl __nothing_else
.proc __nothing_else
    .frame  ra
    la      a2, none
    call    __no_options
    lw      t0, 0(a0)
    if t0 != 0
        la      a0, none
        call    __usage
    endif
    return
.endproc

.section .rodata
none:
    .asciz  ""

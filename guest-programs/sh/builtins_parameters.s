# Builtins about the parameters: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"

# builtin_set: without words, shows the variables; letters behind - or + are options; what follows, or comes behind --,
#   becomes the parameters
.globl builtin_set
.proc builtin_set
    .reg    argument=s0
    .frame  ra, s0
    addi    argument, a1, 4
    lw      t0, 0(argument)
    if t0 == 0
        li      a0, Variable.name       # which is never 0: all of them
        la      a1, variable_line
        leave
        tail    variables_show
    endif
    mv      a0, argument
    li      a1, OPTIONS_CHANGEABLE
    call    options_take
    if a0 == 0
        la      a0, usage
        call    warnx
        li      a0, STATUS_SYNTAX
        return
    endif
    lw      t0, 0(a0)
    if a1 != 0 || t0 != 0
        call    parameters_set
    endif
    li      a0, 0
    return
.endproc

# parameters_set(a0 = their strings, ending with 0): they have to outlive the command
.proc parameters_set
    .reg    argument=s0, count=s1, values=s2
    .frame  ra, s0-s2
    mv      argument, a0
    li      count, 0
    loop
        lw      t0, 0(a0)
        if t0 == 0
            break
        endif
        addi    count, count, 1
        addi    a0, a0, 4
    endloop
    slli    a0, count, 2
    addi    a0, a0, 4
    call    malloc
    if a0 == 0
        la      a0, full
        call    fail
    endif
    mv      values, a0
    la      t0, parameters
    sw      count, Parameters.count(t0)
    sw      values, Parameters.values(t0)
    while count > 0
        lw      a0, 0(argument)
        call    strdup
        sw      a0, 0(values)
        addi    argument, argument, 4
        addi    values, values, 4
        addi    count, count, -1
    endwhile
    return
.endproc

.globl builtin_shift
.proc builtin_shift
    .frame  ra
    lw      a0, 4(a1)
    if a0 == 0
        li      a0, 1
    else
        call    atoi
    endif
    la      t0, parameters
    lw      t1, Parameters.count(t0)
    if a0 >u t1
        li      a0, 1
        return
    endif
    sub     t1, t1, a0
    sw      t1, Parameters.count(t0)
    lw      t1, Parameters.values(t0)
    slli    a0, a0, 2
    add     t1, t1, a0
    sw      t1, Parameters.values(t0)
    li      a0, 0
    return
.endproc

.section .rodata
variable_line:
    .asciz  "%s='%s'\n"
usage:
    .asciz  "usage: set [-efux] [+efux] [--] [WORD...]"
full:
    .asciz  "out of memory"

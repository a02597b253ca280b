# Builtins about variables: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"

.globl builtin_export
.proc builtin_export
    lw      t0, 4(a1)
    if t0 == 0
        li      a0, Variable.exported
        la      a1, export_line
        tail    variables_show
    endif
    mv      a0, a1
    la      a1, variable_export
    tail    each_variable
.endproc

.globl builtin_readonly
.proc builtin_readonly
    lw      t0, 4(a1)
    if t0 == 0
        li      a0, Variable.readonly
        la      a1, readonly_line
        tail    variables_show
    endif
    mv      a0, a1
    la      a1, variable_fix
    tail    each_variable
.endproc

# each_variable(a0 = argv, a1 = routine: (a0 = name)) -> a0 = status: for each argument, NAME or NAME=VALUE, gives the
#   variable the value, and then calls the routine
.globl each_variable
.proc each_variable
    .reg    argument=s0, routine=s1, length=s2, program=s3
    .frame  ra, s0-s3
    lw      program, 0(a0)
    addi    argument, a0, 4
    mv      routine, a1
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        call    name_length
        mv      length, a0
        beqz    length, wrong
        lw      a0, 0(argument)
        add     t0, a0, length
        lbu     t0, 0(t0)
        addi    t1, t0, -'='
        if t1 == 0
            mv      a1, length
            call    variable_assign
        else
            bnez    t0, wrong
        endif
        lw      a0, 0(argument)
        mv      a1, length
        call    arena_part
        jalr    routine
        addi    argument, argument, 4
    endloop
    li      a0, 0
    return
wrong:
    la      a0, no_name
    mv      a1, program
    lw      a2, 0(argument)
    call    warnx
    li      a0, 1
    return
.endproc

.globl builtin_unset
.proc builtin_unset
    .reg    argument=s0
    .frame  ra, s0
    addi    argument, a1, 4
    loop
        lw      a0, 0(argument)
        if a0 == 0
            return
        endif
        call    variable_unset
        addi    argument, argument, 4
    endloop
.endproc

.section .rodata
export_line:
    .asciz  "export %s='%s'\n"
readonly_line:
    .asciz  "readonly %s='%s'\n"
no_name:
    .asciz  "%s: %s: not a name"

# Variables that belong to a call of a function: their old values come back when it returns.

.include "sh.inc"

# builtin_local(a0 = argc, a1 = argv) -> a0 = status: local NAME[=VALUE]…
.globl builtin_local
.proc builtin_local
    .reg    argument=s0, length=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    la      t0, calls
    lw      t0, 0(t0)
    if t0 == 0
        la      a0, no_function
        call    warnx
        li      a0, 1
        return
    endif
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        call    name_length
        mv      length, a0
        beqz    length, wrong
        lw      a0, 0(argument)
        mv      a1, length
        call    arena_part
        call    local_make
        lw      a0, 0(argument)
        call    is_assignment
        if a0 != 0
            mv      a1, a0
            lw      a0, 0(argument)
            call    variable_assign
        endif
        addi    argument, argument, 4
    endloop
    li      a0, 0
    return
wrong:
    la      a0, no_name
    lw      a1, 0(argument)
    call    warnx
    li      a0, 1
    return
.endproc

# local_make(a0 = name): the variable has no value any more, and will have its old one when the innermost call returns
.proc local_make
    .reg    variable=s0
    .frame  ra, s0
    call    variable_need
    mv      variable, a0
    call    variable_check
    li      a0, Local.sizeof
    call    malloc
    if a0 == 0
        la      a0, full
        call    fail
    endif
    sw      variable, Local.variable(a0)
    lw      t0, Variable.value(variable)
    sw      t0, Local.value(a0)
    sw      zero, Variable.value(variable)
    lw      t0, Variable.exported(variable)
    sw      t0, Local.exported(a0)
    sw      zero, Variable.exported(variable)
    la      t0, calls
    lw      t0, 0(t0)
    lw      t1, Call.locals(t0)
    sw      t1, Local.next(a0)
    sw      a0, Call.locals(t0)
    return
.endproc

# locals_restore(a0 = Local, or 0): it and those behind it
.globl locals_restore
.proc locals_restore
    .reg    entry=s0, variable=s1
    .frame  ra, s0, s1
    mv      entry, a0
    while entry != 0
        lw      variable, Local.variable(entry)
        lw      a0, Variable.value(variable)
        call    free
        lw      t0, Local.value(entry)
        sw      t0, Variable.value(variable)
        lw      t0, Local.exported(entry)
        sw      t0, Variable.exported(variable)
        sw      zero, Variable.readonly(variable)   # or it couldn't have become local
        mv      a0, entry
        lw      entry, Local.next(entry)
        call    free
    endwhile
    return
.endproc

.section .rodata
no_function:
    .asciz  "local: not in a function"
no_name:
    .asciz  "local: %s: not a name"
full:
    .asciz  "out of memory"

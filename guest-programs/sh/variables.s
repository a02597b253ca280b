# Variables.

.include "sh.inc"

# variable_find(a0 = name) -> a0 = Variable, 0 if there is none
.proc variable_find
    .reg    name=s0, entry=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      entry, variables
    loop
        lw      entry, 0(entry)         # Variable.next is its first field
        if entry == 0
            break
        endif
        lw      a0, Variable.name(entry)
        mv      a1, name
        call    strcmp
        if a0 == 0
            break
        endif
    endloop
    mv      a0, entry
    return
.endproc

# variable_value(a0 = name) -> a0 = its value, 0 if it has none
.globl variable_value
.proc variable_value
    .frame  ra
    call    variable_find
    if a0 != 0
        lw      a0, Variable.value(a0)
    endif
    return
.endproc

# variable_need(a0 = name) -> a0 = Variable, which is made if there is none
.globl variable_need
.proc variable_need
    .reg    name=s0
    .frame  ra, s0
    mv      name, a0
    call    variable_find
    if a0 == 0
        mv      a0, name
        call    strdup
        mv      name, a0
        li      a0, Variable.sizeof
        call    malloc
        beqz    a0, no_memory
        la      t0, variables
        lw      t1, 0(t0)
        sw      t1, Variable.next(a0)
        sw      a0, 0(t0)
        sw      name, Variable.name(a0)
        sw      zero, Variable.value(a0)
        sw      zero, Variable.exported(a0)
        sw      zero, Variable.readonly(a0)
    endif
    return
no_memory:
    la      a0, full
    call    fail
.endproc

# variable_set(a0 = name, a1 = value); one that may not be changed is an error
.globl variable_set
.proc variable_set
    .reg    value=s0, variable=s1
    .frame  ra, s0, s1
    mv      value, a1
    call    variable_need
    mv      variable, a0
    call    variable_check
    mv      a0, value
    call    strdup
    mv      value, a0
    lw      a0, Variable.value(variable)
    call    free
    sw      value, Variable.value(variable)
    return
.endproc

# variable_check(a0 = Variable): returns only if it may be changed
.globl variable_check
.proc variable_check
    lw      t0, Variable.readonly(a0)
    if t0 == 0
        ret
    endif
    lw      a0, Variable.name(a0)
    la      a1, is_fixed
    call    complain_of
.endproc

# variable_fix(a0 = name): it may not be changed any more
.globl variable_fix
.proc variable_fix
    .frame  ra
    call    variable_need
    li      t0, 1
    sw      t0, Variable.readonly(a0)
    return
.endproc

# variable_assign(a0 = text name=value, a1 = length of the name): as it stands
.globl variable_assign
.proc variable_assign
    .reg    text=s0, length=s1
    .frame  ra, s0, s1
    mv      text, a0
    mv      length, a1
    call    arena_part
    add     a1, text, length
    addi    a1, a1, 1
    leave
    tail    variable_set
.endproc

# variable_export(a0 = name): programs get it
.globl variable_export
.proc variable_export
    .frame  ra
    call    variable_need
    li      t0, 1
    sw      t0, Variable.exported(a0)
    return
.endproc

# variable_unset(a0 = name)
.globl variable_unset
.proc variable_unset
    .reg    variable=s0
    .frame  ra, s0
    call    variable_find
    if a0 != 0
        mv      variable, a0
        call    variable_check
        lw      a0, Variable.value(variable)
        call    free
        sw      zero, Variable.value(variable)
        sw      zero, Variable.exported(variable)
    endif
    return
.endproc

# variables_show(a0 = offset of a field of Variable that must not be 0, a1 = format for name and value) -> a0 = 0: prints those
.globl variables_show
.proc variables_show
    .reg    field=s0, format=s1, entry=s2
    .frame  ra, s0-s2
    mv      field, a0
    mv      format, a1
    la      t0, variables
    lw      entry, 0(t0)
    while entry != 0
        lw      a2, Variable.name(entry)
        lw      a3, Variable.value(entry)
        add     t0, entry, field
        lw      t0, 0(t0)
        if a3 != 0 && t0 != 0
            li      a0, STDOUT
            mv      a1, format
            call    dprintf
        endif
        lw      entry, Variable.next(entry)
    endwhile
    li      a0, 0
    return
.endproc

.section .rodata
is_fixed:
    .asciz  "may not be changed"
full:
    .asciz  "out of memory"

.bss
.balign 4
.globl variables
variables:                              # Variable
    .space  4

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
    endif
    return
no_memory:
    la      a0, full
    call    fail
.endproc

# variable_set(a0 = name, a1 = value)
.globl variable_set
.proc variable_set
    .reg    value=s0, variable=s1
    .frame  ra, s0, s1
    mv      value, a1
    call    variable_need
    mv      variable, a0
    mv      a0, value
    call    strdup
    mv      value, a0
    lw      a0, Variable.value(variable)
    call    free
    sw      value, Variable.value(variable)
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
        lw      a0, Variable.value(variable)
        call    free
        sw      zero, Variable.value(variable)
        sw      zero, Variable.exported(variable)
    endif
    return
.endproc

# variables_import(): takes those of the environment
.globl variables_import
.proc variables_import
    .reg    entry=s0, text=s1
    .frame  ra, s0, s1
    la      entry, environ
    lw      entry, 0(entry)
    loop
        lw      text, 0(entry)
        if text == 0
            break
        endif
        addi    entry, entry, 4
        mv      a0, text
        call    is_assignment
        if a0 != 0
            mv      a1, a0
            mv      a0, text
            call    variable_assign
            mv      a0, text
            call    export_name
        endif
    endloop
    return
.endproc

# export_name(a0 = text name=value): programs get that variable
.globl export_name
.proc export_name
    .frame  ra, s0
    mv      s0, a0
    call    name_length
    mv      a1, a0
    mv      a0, s0
    call    arena_part
    leave
    tail    variable_export
.endproc

# variables_environment(): makes the environment of a program out of those that are exported
.globl variables_environment
.proc variables_environment
    .reg    entry=s0, link=s1
    .frame  ra, s0, s1, words:4
    addi    link, sp, words
    sw      zero, 0(link)
    la      t0, variables
    lw      entry, 0(t0)
    while entry != 0
        lw      t0, Variable.exported(entry)
        lw      t1, Variable.value(entry)
        if t0 != 0 && t1 != 0
            mv      a0, entry
            call    assignment_text
            mv      a1, link
            call    word_add
            mv      link, a0
        endif
        lw      entry, Variable.next(entry)
    endwhile
    lw      a0, words(sp)
    call    words_count
    mv      a1, a0
    lw      a0, words(sp)
    call    words_vector
    la      t0, environ
    sw      a0, 0(t0)
    return
.endproc

# assignment_text(a0 = Variable with a value) -> a0 = string name=value, in the arena
.proc assignment_text
    .reg    variable=s0
    .frame  ra, s0, text:Builder
    mv      variable, a0
    addi    a0, sp, text
    call    builder_init
    addi    a0, sp, text
    lw      a1, Variable.name(variable)
    call    builder_add
    addi    a0, sp, text
    li      a1, '='
    call    builder_put
    addi    a0, sp, text
    lw      a1, Variable.value(variable)
    call    builder_add
    addi    a0, sp, text
    call    builder_take
    return
.endproc

# variables_show(a0 = whether only those that are exported, a1 = format for name and value): prints them
.globl variables_show
.proc variables_show
    .reg    exported=s0, format=s1, entry=s2
    .frame  ra, s0-s2
    mv      exported, a0
    mv      format, a1
    la      t0, variables
    lw      entry, 0(t0)
    while entry != 0
        lw      a2, Variable.name(entry)
        lw      a3, Variable.value(entry)
        lw      t0, Variable.exported(entry)
        if exported != 0 && t0 == 0
            li      a3, 0
        endif
        if a3 != 0
            li      a0, STDOUT
            mv      a1, format
            call    dprintf
        endif
        lw      entry, Variable.next(entry)
    endwhile
    return
.endproc

.section .rodata
full:
    .asciz  "out of memory"

.bss
.balign 4
variables:                              # Variable
    .space  4

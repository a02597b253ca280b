# Variables and the environment, from which they come and into which those that are exported go.

.include "sh.inc"

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

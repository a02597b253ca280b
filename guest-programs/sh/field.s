# Building fields, and what becomes of them.

.include "expand.inc"
.include "stat.inc"

# put_plain(a0 = Expansion, a1 = character): as it is; it may act in a pattern
.globl put_plain
.proc put_plain
    addi    a0, a0, Expansion.field
    tail    builder_put
.endproc

# put_quoted(a0 = Expansion, a1 = character): with a \ before it, if it would act in a pattern
.globl put_quoted
.proc put_quoted
    switch a1, t0
    case '*', '?', '[', ']', '!', '-', '\\'
        .reg    state=s0, character=s1
        .frame  ra, s0, s1
        mv      state, a0
        mv      character, a1
        li      a1, '\\'
        call    put_plain
        mv      a0, state
        mv      a1, character
        leave
    endswitch
    j       put_plain
.endproc

# put_quoted_string(a0 = Expansion, a1 = string): all of it quoted
.globl put_quoted_string
.proc put_quoted_string
    .reg    state=s0, at=s1
    .frame  ra, s0, s1
    mv      state, a0
    mv      at, a1
    loop
        lbu     a1, 0(at)
        if a1 == 0
            break
        endif
        mv      a0, state
        call    put_quoted
        addi    at, at, 1
    endloop
    return
.endproc

# put_value(a0 = Expansion, a1 = value, a2 = whether it stands between double quotes): appends it; unquoted blanks in it
#   end fields, if fields are wanted
.globl put_value
.proc put_value
    .reg    state=s0, at=s1, quote=s2
    .frame  ra, s0-s2
    mv      state, a0
    mv      at, a1
    mv      quote, a2
    if quote != 0
        leave
        tail    put_quoted_string
    endif
    loop
        lbu     a1, 0(at)
        if a1 == 0
            break
        endif
        addi    at, at, 1
        mv      a0, state
        call    put_value_character
    endloop
    return
.endproc

# put_value_character(a0 = Expansion, a1 = character of an unquoted value)
.globl put_value_character
.proc put_value_character
    .reg    state=s0, character=s1
    .frame  ra, s0, s1
    mv      state, a0
    mv      character, a1
    li      t0, '\\'
    if character == t0                  # a value's \ quotes nothing
        leave
        tail    put_quoted
    endif
    lw      t0, Expansion.mode(state)
    if t0 == 0                          # EXPAND_FIELDS
        call    separators
        mv      a1, character
        call    strchr
        if a0 != 0
            mv      a0, state
            leave
            tail    field_end
        endif
    endif
    mv      a0, state
    mv      a1, character
    leave
    tail    put_plain
.endproc

# separators() -> a0 = string of the characters at which values are split: $IFS
.globl separators
.proc separators
    .frame  ra
    la      a0, ifs
    call    variable_value
    if a0 == 0
        la      a0, blanks
    endif
    return
.endproc

# field_end(a0 = Expansion): makes words of the field, unless it is empty and nothing was quoted; then it is empty
.globl field_end
.proc field_end
    .reg    state=s0, text=s1
    .frame  ra, s0, s1
    mv      state, a0
    lw      t0, Expansion.field + Builder.length(state)
    lw      t1, Expansion.quoted(state)
    or      t0, t0, t1
    beqz    t0, done
    sw      zero, Expansion.quoted(state)
    addi    a0, state, Expansion.field
    call    builder_take
    mv      text, a0
    lw      a1, Expansion.link(state)
    call    glob
    if a0 == 0
        mv      a0, text
        call    unescape
        lw      a1, Expansion.link(state)
        call    word_add
    endif
    sw      a0, Expansion.link(state)
done:
    return
.endproc

# word_add(a0 = string, a1 = address for a pointer to a Word) -> a0 = address for the pointer to the next one
.globl word_add
.proc word_add
    .reg    text=s0, link=s1
    .frame  ra, s0, s1
    mv      text, a0
    mv      link, a1
    li      a0, Word.sizeof
    call    arena_alloc
    sw      zero, Word.next(a0)
    sw      text, Word.text(a0)
    sw      a0, 0(link)
    return                              # Word.next is its first field
.endproc

# unescape(a0 = string) -> a0 = the same, its \ taken away
.globl unescape
.proc unescape
    .reg    from=t0, to=t1
    mv      from, a0
    mv      to, a0
    loop
        lbu     t2, 0(from)
        addi    t3, t2, -'\\'
        if t3 == 0
            addi    from, from, 1
            lbu     t2, 0(from)
        endif
        sb      t2, 0(to)
        beqz    t2, done
        addi    from, from, 1
        addi    to, to, 1
    endloop
done:
    ret
.endproc

# unquote(a0 = text of a word) -> a0 = string: without quotes, but nothing else expanded
.globl unquote
.proc unquote
    .reg    at=s0, quote=s1
    .frame  ra, s0, s1, result:Builder
    mv      at, a0
    li      quote, 0
    addi    a0, sp, result
    call    builder_init
    loop
        lbu     a1, 0(at)
        beqz    a1, done
        addi    at, at, 1
        if quote != 0
            if a1 == quote
                li      quote, 0
                continue
            endif
        else
            switch a1, t0
            case '\'', '"'
                mv      quote, a1
                continue
            case '\\'
                lbu     a1, 0(at)
                beqz    a1, done
                addi    at, at, 1
            endswitch
        endif
        addi    a0, sp, result
        call    builder_put
    endloop
done:
    addi    a0, sp, result
    call    builder_take
    return
.endproc

.section .rodata
ifs:
    .asciz  "IFS"
blanks:
    .asciz  " \t\n"

# What begins with a $, and command substitution.

.include "expand.inc"

# expand_dollar(a0 = Expansion, a1 = text behind a $, a2 = quote) -> a0 = text behind what belongs to it
.globl expand_dollar
.proc expand_dollar
    .reg    state=s0, at=s1, quote=s2
    .frame  ra, s0-s2
    mv      state, a0
    mv      at, a1
    mv      quote, a2
    lbu     t0, 0(at)
    switch t0, t1
    case '('
        lbu     t0, 1(at)
        addi    t0, t0, -'('
        if t0 == 0
            leave
            tail    expand_arithmetic
        endif
        leave
        tail    expand_command
    case '{'
        leave
        tail    expand_braces
    case '@', '*'
        mv      a0, state
        mv      a1, t0
        mv      a2, quote
        call    expand_all
        addi    a0, at, 1
        return
    endswitch
    mv      a0, at
    call    parameter_length
    if a0 == 0                          # an ordinary $
        mv      a0, state
        li      a1, '$'
        call    put_plain
        mv      a0, at
        return
    endif
    mv      a1, a0
    mv      a0, at
    add     at, at, a1
    call    arena_part
    call    parameter_needed
    if a0 != 0
        mv      a1, a0
        mv      a0, state
        mv      a2, quote
        call    put_value
    endif
    mv      a0, at
    return
.endproc

# expand_all(a0 = Expansion, a1 = @ or *, a2 = quote): all parameters
#   between quotes, $@ keeps them apart, and $* joins them with a blank
.proc expand_all
    .reg    state=s0, letter=s1, quote=s2, at=s3, left=s4
    .frame  ra, s0-s4
    mv      state, a0
    mv      letter, a1
    mv      quote, a2
    la      t0, parameters
    lw      at, Parameters.values(t0)
    lw      left, Parameters.count(t0)
    while left > 0
        mv      a0, state
        lw      a1, 0(at)
        mv      a2, quote
        call    put_value
        if quote != 0
            li      t0, 1
            sw      t0, Expansion.quoted(state)
        endif
        addi    left, left, -1
        if left != 0
            addi    t0, letter, -'@'
            lw      t1, Expansion.mode(state)
            if t1 == 0 && t0 == 0       # EXPAND_FIELDS
                mv      a0, state
                call    field_end
            else
                mv      a0, state
                li      a1, ' '
                mv      a2, quote
                if quote != 0
                    call    put_quoted
                else
                    call    put_value_character
                endif
            endif
        endif
        addi    at, at, 4
    endwhile
    return
.endproc

# text_nested(a0 = text, a1 = closing character) -> a0 = copy of what stands before it, a1 = text behind it
.globl text_nested
.proc text_nested
    la      a2, source_copy
    tail    text_copied
.endproc

# text_copied(a0 = text, a1 = closing character, a2 = routine that copies up to and with it: (a0 = Builder, a1 = character))
#   -> as text_nested
.globl text_copied
.proc text_copied
    .reg    closing=s0, outer=s1, routine=s2
    .frame  ra, s0-s2, source:Source, inner:Builder, next:Token
    mv      closing, a1
    mv      routine, a2
    mv      a1, a0
    addi    a0, sp, source
    call    source_string
    addi    a0, sp, next
    call    token_save
    addi    a0, sp, source
    call    source_use
    mv      outer, a0
    addi    a0, sp, inner
    call    builder_init
    addi    a0, sp, inner
    mv      a1, closing
    jalr    routine
    mv      a0, outer
    call    source_use
    addi    a0, sp, next
    call    token_restore
    lw      t0, inner + Builder.text(sp)
    lw      t1, inner + Builder.length(sp)
    add     t0, t0, t1
    sb      zero, -1(t0)                # not with the closing character itself
    addi    a0, sp, inner
    call    builder_take
    lw      a1, source + Source.text(sp)
    return
.endproc

# expand_arithmetic(a0 = Expansion, a1 = text that begins with two parentheses, a2 = quote) -> a0 = text behind the others
.proc expand_arithmetic
    .reg    state=s0, quote=s1, rest=s2
    .frame  ra, s0-s2, digits:16
    mv      state, a0
    mv      quote, a2
    addi    a0, a1, 2
    li      a1, ')'
    call    text_nested
    mv      rest, a1
    lbu     t0, 0(rest)
    addi    t0, t0, -')'
    if t0 != 0
        la      a0, no_number
        call    fail
    endif
    call    expand_string               # the text, still in a0
    call    arithmetic
    mv      a2, a0
    addi    a0, sp, digits
    la      a1, decimal
    call    sprintf
    mv      a0, state
    addi    a1, sp, digits
    mv      a2, quote
    call    put_value
    addi    a0, rest, 1
    return
.endproc

.section .rodata
decimal:
    .asciz  "%d"
no_number:
    .asciz  "an arithmetic expression doesn't end"

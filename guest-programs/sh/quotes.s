# What quotes, and ~, mean in a word.

.include "expand.inc"

# is_all_parameters(a0 = text behind a ") -> a0 = 1 if it is $@"
.globl is_all_parameters
.proc is_all_parameters
    .frame  ra
    la      a1, all_parameters
    li      a2, 3
    call    strncmp
    seqz    a0, a0
    return
.endproc

# expand_single_quoted(a0 = Expansion, a1 = text behind a ') -> a0 = text behind the next one
.globl expand_single_quoted
.proc expand_single_quoted
    .reg    state=s0, at=s1
    .frame  ra, s0, s1
    mv      state, a0
    mv      at, a1
    li      t0, 1
    sw      t0, Expansion.quoted(state)
    loop
        lbu     a1, 0(at)
        beqz    a1, done
        addi    at, at, 1
        addi    t0, a1, -'\''
        beqz    t0, done
        mv      a0, state
        call    put_quoted
    endloop
done:
    mv      a0, at
    return
.endproc

# expand_backslash(a0 = Expansion, a1 = text behind a \, a2 = quote) -> a0 = text behind what it quotes
#   between double quotes it quotes only what would mean something there
.globl expand_backslash
.proc expand_backslash
    .reg    state=s0, at=s1, quote=s2
    .frame  ra, s0-s2
    mv      state, a0
    mv      at, a1
    mv      quote, a2
    lbu     a1, 0(at)
    beqz    a1, literal
    if quote != 0
        switch a1, t0
        case '$', '`', '"', '\\'
        case '\n'                       # line and next line are one
            addi    a0, at, 1
            return
        default
            j       literal
        endswitch
    endif
    li      t0, 1
    sw      t0, Expansion.quoted(state)
    mv      a0, state
    call    put_quoted
    addi    a0, at, 1
    return
literal:
    mv      a0, state
    li      a1, '\\'
    call    put_quoted
    mv      a0, at
    return
.endproc

# expand_home(a0 = Expansion, a1 = text that begins with ~) -> a0 = text behind the ~, if that has become the home
#   directory; else the same
.globl expand_home
.proc expand_home
    .reg    state=s0, text=s1
    .frame  ra, s0, s1
    mv      state, a0
    mv      text, a1
    lbu     t0, 1(text)
    addi    t1, t0, -'/'
    if t0 == 0 || t1 == 0
        la      a0, home
        call    variable_value
        if a0 != 0
            mv      a1, a0
            mv      a0, state
            call    put_quoted_string
            addi    a0, text, 1
            return
        endif
    endif
    mv      a0, text
    return
.endproc

.section .rodata
home:
    .asciz  "HOME"
all_parameters:
    .asciz  "$@\""

# Reading a conversion: flags, width, precision, length, letter.

.include "format.inc"

# __format_parse(a0 = text behind the %; s0 = state) -> a0 = text behind the conversion, which is in the state
.globl __format_parse
.proc __format_parse
    .reg    state=s0, text=s1, flags=s2
    .frame  ra, s1, s2
    mv      text, a0
    li      flags, 0
    loop
        lbu     t0, 0(text)
        switch t0, t1
        case '-'
            ori     flags, flags, FORMAT_LEFT
        case '+'
            ori     flags, flags, FORMAT_PLUS
        case ' '
            ori     flags, flags, FORMAT_BLANK
        case '#'
            ori     flags, flags, FORMAT_ALTERNATE
        case '0'
            ori     flags, flags, FORMAT_ZERO
        default
            break
        endswitch
        addi    text, text, 1
    endloop

    mv      a0, text
    call    format_number
    mv      text, a0
    if a1 < 0                           # a negative width from the arguments: to the left
        neg     a1, a1
        ori     flags, flags, FORMAT_LEFT
    endif
    sw      a1, Format.width(state)
    sw      flags, Format.flags(state)

    li      a1, -1
    lbu     t0, 0(text)
    addi    t0, t0, -'.'
    if t0 == 0
        addi    a0, text, 1
        call    format_number
        mv      text, a0
    endif
    sw      a1, Format.precision(state) # a negative one from the arguments is none

    li      t2, LENGTH_INT
    loop
        lbu     t0, 0(text)
        switch t0, t1
        case 'h'
            addi    t2, t2, -1
        case 'l'
            addi    t2, t2, 1
        case 'j'
            li      t2, LENGTH_LONG_LONG
        case 'z', 't'
        default
            break
        endswitch
        addi    text, text, 1
    endloop
    sw      t2, Format.length(state)
    sw      t0, Format.conversion(state)
    mv      a0, text
    if t0 != 0                          # the format may end in the middle of a conversion
        addi    a0, a0, 1
    endif
    return
.endproc

# format_number(a0 = text; s0 = state) -> a0 = text behind the number, a1 = the number: digits (none are 0), or * for
#   the next argument
.proc format_number
    .reg    state=s0
    lbu     t0, 0(a0)
    addi    t1, t0, -'*'
    if t1 == 0
        lw      t0, Format.arguments(state)
        lw      a1, 0(t0)
        addi    t0, t0, 4
        sw      t0, Format.arguments(state)
        addi    a0, a0, 1
        ret
    endif
    li      a1, 0
    li      t2, 10
    loop
        addi    t0, t0, -'0'
        sltiu   t1, t0, 10
        if t1 == 0
            ret
        endif
        mul     a1, a1, t2
        add     a1, a1, t0
        addi    a0, a0, 1
        lbu     t0, 0(a0)
    endloop
.endproc

# The engine of the printf family: text with conversions (ISO C, 7.21.6.1), without floating point. A conversion that it
# doesn't know is printed as it stands.

.include "file.inc"
.include "format.inc"

# __format(a0 = stream, a1 = format, a2 = address of the arguments) -> a0 = characters produced, those included for
#   which a string had no room; -1 and errno after a write error
.globl __format
.proc __format
    .reg    state=s0, text=s1, start=s2
    .frame  ra, s0-s2, room:Format
    addi    state, sp, room
    mv      text, a1
    sw      a0, Format.file(state)
    sw      a2, Format.arguments(state)
    sw      zero, Format.count(state)
    sw      zero, Format.failed(state)
    loop
        mv      start, text             # plain text, up to a % or the end
        loop
            lbu     t0, 0(text)
            addi    t1, t0, -'%'
            if t0 == 0 || t1 == 0
                break
            endif
            addi    text, text, 1
        endloop
        mv      a0, start
        sub     a1, text, start
        call    __format_emit
        lbu     t0, 0(text)
        if t0 == 0
            break
        endif
        mv      start, text
        addi    a0, text, 1
        call    __format_parse
        mv      text, a0
        mv      a0, start
        sub     a1, text, start
        call    format_convert
    endloop
    lw      a0, Format.count(state)
    lw      t0, Format.failed(state)
    if t0 != 0
        li      a0, EOF
    endif
    return
.endproc

# format_convert(a0 = the conversion's text, a1 = its length; s0 = state, parsed): prints it
.proc format_convert
    .reg    state=s0
    .frame  ra, byte:1
    lw      t0, Format.conversion(state)
    switch t0, t1
    case 'd', 'i', 'u', 'x', 'X', 'o', 'p'
        call    __format_integer
    case 'c'
        lw      t0, Format.arguments(state)
        lw      t1, 0(t0)
        addi    t0, t0, 4
        sw      t0, Format.arguments(state)
        sb      t1, byte(sp)
        addi    a0, sp, byte
        li      a1, 1
        li      a3, 0
        li      a4, 0
        call    __format_field
    case 's'
        call    format_string
    case '%'                            # the text itself begins with one
        li      a1, 1
        call    __format_emit
    default
        call    __format_emit
    endswitch
    return
.endproc

# format_string(s0 = state): the conversion s
.proc format_string
    .reg    state=s0, text=s1
    .frame  ra, s1
    lw      t0, Format.arguments(state)
    lw      text, 0(t0)
    addi    t0, t0, 4
    sw      t0, Format.arguments(state)
    if text == 0
        la      text, null_text
    endif
    mv      a0, text
    lw      a1, Format.precision(state) # -1, no precision, is no limit
    call    strnlen
    mv      a1, a0
    mv      a0, text
    li      a3, 0
    li      a4, 0
    call    __format_field
    return
.endproc

.section .rodata
null_text:
    .asciz  "(null)"

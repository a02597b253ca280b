# What stands behind a %: the library prints it, argument by argument.

.include "printf.inc"

# print_conversion(a0 = text behind a %) -> a0 = text behind the conversion, a1 = 1 if it ends the output
.globl print_conversion
.proc print_conversion
    .reg    at=s0, to=s1, end=s2
    .frame  ra, s0-s2, specification:SPECIFICATION_MAX
    mv      at, a0
    addi    to, sp, specification
    addi    end, sp, specification + SPECIFICATION_MAX - 4  # a length, the letter and a zero byte have to fit in, too
    li      t0, '%'
    sb      t0, 0(to)
    addi    to, to, 1
    loop                                # flags, width and precision
        lbu     a0, 0(at)
        la      t0, modifiers
        li      t2, 0
        repeat
            lbu     t1, 0(t0)
            addi    t0, t0, 1
            if t1 != 0 && t1 == a0
                li      t2, 1
            endif
        until t1 == 0
        if t2 == 0 || to == end
            break
        endif
        sb      a0, 0(to)
        addi    to, to, 1
        addi    at, at, 1
    endloop
    sb      a0, 0(to)
    sb      zero, 1(to)
    switch a0, t0
    case '%'
        call    putchar
    case 'd', 'i', 'u', 'o', 'x', 'X'
        call    argument_next
        call    number_of
        mv      a1, a0
        addi    a0, sp, specification
        call    printf
    case 'c'
        call    argument_next
        if a0 != 0
            lbu     a1, 0(a0)
            beqz    a1, done
            addi    a0, sp, specification
            call    printf
        endif
    case 's'
        call    argument_next
        mv      a1, a0
        if a1 == 0
            la      a1, nothing
        endif
        addi    a0, sp, specification
        call    printf
    case 'b'
        call    argument_next
        if a0 != 0
            call    print_escaped
            bnez    a0, ended
        endif
    default
        la      a0, unknown
        addi    a1, sp, specification
        call    warnx
        la      t0, status
        li      t1, 1
        sw      t1, 0(t0)
        li      a1, 1
        return
    endswitch
done:
    addi    a0, at, 1
    li      a1, 0
    return
ended:
    li      a1, 1
    return
.endproc

# print_escaped(a0 = argument) -> a0 = 1 if it ends the output, else 0: it has \ of its own
.proc print_escaped
    .reg    at=s0
    .frame  ra, s0
    mv      at, a0
    loop
        lbu     a0, 0(at)
        addi    at, at, 1
        switch a0, t0
        case 0
            break
        case '\\'
            mv      a0, at
            li      a1, 1
            call    print_escape
            mv      at, a0
            if a1 != 0
                li      a0, 1
                return
            endif
        default
            call    putchar
        endswitch
    endloop
    li      a0, 0
    return
.endproc

# number_of(a0 = argument, or 0) -> a0 = number; behind a quote, that of a character
.proc number_of
    .reg    text=s0, number=s1
    .frame  ra, s0, s1, end:4
    mv      text, a0
    if a0 == 0
        return
    endif
    lbu     t0, 0(text)
    switch t0, t1
    case '\'', '"'
        lbu     a0, 1(text)
        return
    case '-'
        addi    a1, sp, end
        li      a2, 0
        call    strtol
    default
        addi    a1, sp, end
        li      a2, 0
        call    strtoul
    endswitch
    lw      t0, end(sp)
    lbu     t1, 0(t0)
    if t1 != 0 || t0 == text
        mv      number, a0
        la      a0, no_number
        mv      a1, text
        call    warnx
        la      t0, status
        li      t1, 1
        sw      t1, 0(t0)
        mv      a0, number
    endif
    return
.endproc

.section .rodata
modifiers:
    .asciz  "-+ #0123456789."
nothing:
    .asciz  ""
unknown:
    .asciz  "there is no conversion %s"
no_number:
    .asciz  "this is no number: '%s'"

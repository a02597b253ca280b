# Integers as text, in any of printf's ways.

.include "format.inc"

.equ DIGITS_MAX, 22                     # 2^64 - 1 in octal

# __format_integer(s0 = state): the conversions d i u o x X p
.globl __format_integer
.proc __format_integer
    .reg    state=s0, low=s1, high=s2, digits=s3, base=s4, letter=s5, nonzero=s6
    .frame  ra, s1-s6, remainder:8, room:DIGITS_MAX, prefix:2
    lw      t0, Format.conversion(state)
    li      base, 10
    li      letter, 'a' - 10            # the digit 10
    switch t0, t1
    case 'o'
        li      base, 8
    case 'x', 'p'
        li      base, 16
    case 'X'
        li      base, 16
        li      letter, 'A' - 10
    endswitch

    call    format_value
    mv      low, a0
    mv      high, a1
    or      nonzero, low, high
    sb      a2, prefix(sp)              # the sign, if there is one

    addi    digits, sp, room + DIGITS_MAX
    repeat                              # from the last digit to the first
        if high == 0
            remu    t0, low, base
            divu    low, low, base
        else
            mv      a0, low
            mv      a1, high
            mv      a2, base
            li      a3, 0
            addi    a4, sp, remainder
            call    __udivmoddi4
            mv      low, a0
            mv      high, a1
            lw      t0, remainder(sp)
        endif
        sltiu   t1, t0, 10
        if t1 != 0
            addi    t0, t0, '0'
        else
            add     t0, t0, letter
        endif
        addi    digits, digits, -1
        sb      t0, 0(digits)
        or      t0, low, high
    until t0 == 0

    .reg    flags=t2, precision=t3
    lw      flags, Format.flags(state)
    lw      precision, Format.precision(state)
    addi    a1, sp, room + DIGITS_MAX
    if precision == 0 && nonzero == 0
        mv      digits, a1              # no digits at all
    endif
    sub     a1, a1, digits
    sub     a4, precision, a1           # leading zeros

    lbu     t0, prefix(sp)
    snez    a3, t0                      # length of the prefix
    lw      t0, Format.conversion(state)
    andi    t1, flags, FORMAT_ALTERNATE
    addi    t4, base, -8
    addi    t5, t0, -'p'
    if t1 != 0 && t4 == 0
        if a4 <= 0
            snez    a4, nonzero         # one zero, if there is none already
            seqz    t4, a1
            or      a4, a4, t4
        endif
    endif
    addi    t4, base, -16
    if t4 != 0 || t1 == 0 || nonzero == 0
        bnez    t5, plain               # p is always 0x…
    endif
    li      t1, '0'
    sb      t1, prefix(sp)
    if t5 == 0
        li      t0, 'x'
    endif
    sb      t0, prefix + 1(sp)
    li      a3, 2
plain:
    if a4 < 0
        li      a4, 0
    endif
    andi    t1, flags, FORMAT_ZERO
    andi    t4, flags, FORMAT_LEFT
    if t1 != 0 && t4 == 0 && precision < 0
        lw      a4, Format.width(state) # zeros fill the width
        sub     a4, a4, a1
        sub     a4, a4, a3
        if a4 < 0
            li      a4, 0
        endif
    endif
    mv      a0, digits
    addi    a2, sp, prefix
    call    __format_field
    return
.endproc

# format_value(s0 = state) -> a0:a1 = magnitude of the next argument, a2 = its sign as a character, 0 for none
.proc format_value
    .reg    state=s0
    .frame  ra
    .reg    signed=t0, at=t1, length=t2
    lw      t0, Format.conversion(state)
    addi    t1, t0, -'d'
    addi    t2, t0, -'i'
    seqz    t1, t1
    seqz    t2, t2
    or      signed, t1, t2
    lw      at, Format.arguments(state)
    lw      length, Format.length(state)
    addi    t3, length, -LENGTH_LONG_LONG
    if t3 >= 0
        addi    at, at, 7               # aligned to its size
        andi    at, at, -8
        lw      a0, 0(at)
        lw      a1, 4(at)
        addi    at, at, 8
    else
        lw      a0, 0(at)
        addi    at, at, 4
        if length < 0
            slli    t3, length, 3
            neg     t3, t3
            addi    t3, t3, 8           # h: 16 bits too many, hh: 24
            sll     a0, a0, t3
            if signed != 0
                sra     a0, a0, t3
            else
                srl     a0, a0, t3
            endif
        endif
        li      a1, 0
        if signed != 0
            srai    a1, a0, 31
        endif
    endif
    sw      at, Format.arguments(state)
    li      a2, 0
    if signed != 0
        lw      t3, Format.flags(state)
        andi    t4, t3, FORMAT_BLANK
        if t4 != 0
            li      a2, ' '
        endif
        andi    t4, t3, FORMAT_PLUS
        if t4 != 0
            li      a2, '+'
        endif
        if a1 < 0
            call    __negdi2            # leaves a2 alone
            li      a2, '-'
        endif
    endif
    return
.endproc

# Numbers from text. All go through one routine that reads a 64-bit magnitude, and differ in how they limit it.

.include "errno.inc"
.include "../pthread/thread.inc"

.equ LONG_MAX, 0x7fffffff
.equ LONG_MIN, 0x80000000

# atoi(a0 = text), atol(a0 = text) -> a0 = the decimal number at its beginning
.globl atoi, atol
.proc atoi
atol:
    li      a1, 0
    li      a2, 10
    tail    strtol
.endproc

# atoll(a0 = text) -> a0:a1 = the decimal number at its beginning
.globl atoll
.proc atoll
    li      a1, 0
    li      a2, 10
    tail    strtoll
.endproc

# strtol(a0 = text, a1 = char **end, or 0, a2 = base, 0 to see it from the prefix) -> a0 = the number; LONG_MAX or
#   LONG_MIN and errno = ERANGE if it is beyond
.globl strtol
.proc strtol
    .frame  ra
    call    number_read
    li      t0, LONG_MAX
    add     t0, t0, a2                  # the magnitude may be one more if it is negative
    or      a1, a1, a3
    if a1 == 0 && a0 <=u t0
        if a2 != 0
            neg     a0, a0
        endif
        return
    endif
    mv      a0, t0
    call    number_out_of_range
    return
.endproc

# strtoul(a0 = text, a1 = char **end, or 0, a2 = base) -> a0 = the number, unsigned; ULONG_MAX and errno = ERANGE if
#   it is beyond
.globl strtoul
.proc strtoul
    .frame  ra
    call    number_read
    or      a1, a1, a3
    if a1 != 0
        li      a0, -1
        call    number_out_of_range
    elseif a2 != 0
        neg     a0, a0
    endif
    return
.endproc

# strtoll(a0 = text, a1 = char **end, or 0, a2 = base) -> a0:a1 = the number; LLONG_MAX or LLONG_MIN and errno =
#   ERANGE if it is beyond
.globl strtoll
.proc strtoll
    .frame  ra
    call    number_read
    if a2 != 0
        call    __negdi2                # leaves a2, a3 alone
        or      t0, a0, a1
        snez    t0, t0
        srli    t1, a1, 31
        bltu    t1, t0, beyond          # neither negative nor 0
    else
        bltz    a1, beyond
    endif
    bnez    a3, beyond
    return
beyond:
    seqz    t0, a2
    neg     a0, t0                      # LLONG_MAX, or LLONG_MIN if it is negative
    li      a1, LONG_MIN
    sub     a1, a1, t0
    call    number_out_of_range
    return
.endproc

# strtoull(a0 = text, a1 = char **end, or 0, a2 = base) -> a0:a1 = the number, unsigned; ULLONG_MAX and errno = ERANGE
#   if it is beyond
.globl strtoull
.proc strtoull
    .frame  ra
    call    number_read
    if a3 != 0
        li      a0, -1
        li      a1, -1
        call    number_out_of_range
    elseif a2 != 0
        call    __negdi2
    endif
    return
.endproc

# number_out_of_range(): errno = ERANGE
#   clobbers t0, t1
.proc number_out_of_range
    errno_address t0
    li      t1, ERANGE
    sw      t1, 0(t0)
    ret
.endproc

# number_read(a0 = text, a1 = char **end, or 0, a2 = base) -> a0:a1 = magnitude, a2 = 1 if it has a minus sign, a3 = 1
#   if it is beyond 64 bits
.proc number_read
    .reg    at=t0, character=t1, base=t2, low=a4, high=a5, negative=a6, beyond=a7
    mv      at, a0
    mv      base, a2
    li      low, 0
    li      high, 0
    li      negative, 0
    li      beyond, 0
    loop                                # blanks
        lbu     character, 0(at)
        addi    t3, character, -'\t'
        sltiu   t3, t3, '\r' - '\t' + 1
        addi    t4, character, -' '
        if t3 == 0 && t4 != 0
            break
        endif
        addi    at, at, 1
    endloop
    addi    t3, character, -'-'
    seqz    negative, t3
    addi    t4, character, -'+'
    if t3 == 0 || t4 == 0
        addi    at, at, 1
    endif
    # The prefix. 0x counts only if a digit follows: otherwise the number is the 0.
    lbu     character, 0(at)
    addi    t3, character, -'0'
    li      t4, 16
    andi    t5, base, ~16               # base 0 or 16
    if t5 == 0 && t3 == 0
        lbu     t3, 1(at)
        ori     t3, t3, 'x' - 'X'
        addi    t3, t3, -'x'
        lbu     a2, 2(at)
        addi    t5, a2, -'0'
        sltiu   t5, t5, 10
        ori     a2, a2, 'a' - 'A'
        addi    a2, a2, -'a'
        sltiu   a2, a2, 6
        or      t5, t5, a2
        if t3 == 0 && t5 != 0
            addi    at, at, 2
            mv      base, t4
        endif
    endif
    if base == 0
        li      base, 10
        addi    t3, character, -'0'
        if t3 == 0
            li      base, 8
        endif
    endif
    mv      a3, at                      # to see later whether there were digits
    loop
        lbu     character, 0(at)
        addi    t3, character, -'0'
        sltiu   t4, t3, 10
        if t4 == 0
            ori     t3, character, 'a' - 'A'
            addi    t3, t3, -'a'
            sltiu   t4, t3, 26
            addi    t3, t3, 10
            if t4 == 0
                break
            endif
        endif
        if t3 >=u base
            break
        endif
        mulhu   t4, low, base           # high:low = high:low * base + digit, with what doesn't fit in beyond
        mul     low, low, base
        mulhu   t5, high, base
        or      beyond, beyond, t5
        mul     high, high, base
        add     high, high, t4
        sltu    t5, high, t4
        or      beyond, beyond, t5
        add     low, low, t3
        sltu    t4, low, t3
        add     high, high, t4
        sltu    t5, high, t4
        or      beyond, beyond, t5
        addi    at, at, 1
    endloop
    if a1 != 0
        if at == a3                     # no number at all: nothing has been read
            mv      at, a0
        endif
        sw      at, 0(a1)
    endif
    mv      a0, low
    mv      a1, high
    mv      a2, negative
    snez    a3, beyond
    ret
.endproc

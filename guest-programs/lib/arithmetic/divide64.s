# Division of 64-bit numbers, under the names that gcc calls. A number is a pair of registers, low word first. As in the
# machine's own division, a quotient by zero is all ones and the remainder is the dividend.

# __udivmoddi4(a0:a1 = dividend, a2:a3 = divisor, a4 = address for the remainder, or 0) -> a0:a1 = quotient; unsigned
.globl __udivmoddi4
.proc __udivmoddi4
    .reg    low=a0, high=a1, divisor=a2, divisor_high=a3, remainder_to=a4
    .reg    remainder=t0, remainder_high=t1, quotient_high=t2, bits=t3
    if divisor_high == 0
        divu    quotient_high, high, divisor
        remu    remainder, high, divisor
        if divisor == 0
            mv      remainder, low
            mv      remainder_high, high
            li      low, -1
            j       done
        endif
        if remainder == 0               # one word is left: the hardware's division will do
            remu    remainder, low, divisor
            li      remainder_high, 0
            divu    low, low, divisor
            j       done
        endif
    else
        li      quotient_high, 0
        mv      remainder, high
    endif
    # What is left has a quotient of one word. Bit by bit: shift the dividend's low word out at its top into the
    # remainder, and the quotient's bits in at its bottom.
    li      remainder_high, 0
    li      bits, 32
    repeat
        slli    remainder_high, remainder_high, 1
        srli    t4, remainder, 31
        or      remainder_high, remainder_high, t4
        slli    remainder, remainder, 1
        srli    t4, low, 31
        or      remainder, remainder, t4
        slli    low, low, 1
        bltu    remainder_high, divisor_high, smaller
        if remainder_high == divisor_high
            bltu    remainder, divisor, smaller
        endif
        sltu    t4, remainder, divisor
        sub     remainder, remainder, divisor
        sub     remainder_high, remainder_high, divisor_high
        sub     remainder_high, remainder_high, t4
        ori     low, low, 1
    smaller:
        addi    bits, bits, -1
    until bits == 0
done:
    if remainder_to != 0
        sw      remainder, 0(remainder_to)
        sw      remainder_high, 4(remainder_to)
    endif
    mv      high, quotient_high
    ret
.endproc

# __udivdi3(a0:a1 = dividend, a2:a3 = divisor) -> a0:a1 = quotient; unsigned
.globl __udivdi3
.proc __udivdi3
    li      a4, 0
    tail    __udivmoddi4
.endproc

# __umoddi3(a0:a1 = dividend, a2:a3 = divisor) -> a0:a1 = remainder; unsigned
.globl __umoddi3
.proc __umoddi3
    .frame  ra, remainder:8
    addi    a4, sp, remainder
    call    __udivmoddi4
    lw      a0, remainder(sp)
    lw      a1, remainder + 4(sp)
    return
.endproc

# __divdi3(a0:a1 = dividend, a2:a3 = divisor) -> a0:a1 = quotient; signed, towards zero
.globl __divdi3
.proc __divdi3
    li      a4, 0
    tail    __divmoddi4
.endproc

# __moddi3(a0:a1 = dividend, a2:a3 = divisor) -> a0:a1 = remainder; with the sign of the dividend
.globl __moddi3
.proc __moddi3
    .frame  ra, remainder:8
    addi    a4, sp, remainder
    call    __divmoddi4
    lw      a0, remainder(sp)
    lw      a1, remainder + 4(sp)
    return
.endproc

# __divmoddi4(a0:a1 = dividend, a2:a3 = divisor, a4 = address for the remainder, or 0) -> a0:a1 = quotient; signed
.globl __divmoddi4
.proc __divmoddi4
    .reg    dividend_sign=s0, quotient_sign=s1, remainder_to=s2
    .frame  ra, s0-s2
    mv      dividend_sign, a1
    xor     quotient_sign, a1, a3
    mv      remainder_to, a4
    or      t0, a2, a3
    if t0 == 0
        li      quotient_sign, 0        # all ones stays -1, whatever the dividend's sign
    endif
    if a1 < 0
        snez    t0, a0
        neg     a0, a0
        neg     a1, a1
        sub     a1, a1, t0
    endif
    if a3 < 0
        snez    t0, a2
        neg     a2, a2
        neg     a3, a3
        sub     a3, a3, t0
    endif
    call    __udivmoddi4
    if quotient_sign < 0
        snez    t0, a0
        neg     a0, a0
        neg     a1, a1
        sub     a1, a1, t0
    endif
    if remainder_to != 0 && dividend_sign < 0
        lw      t0, 0(remainder_to)
        lw      t1, 4(remainder_to)
        snez    t2, t0
        neg     t0, t0
        neg     t1, t1
        sub     t1, t1, t2
        sw      t0, 0(remainder_to)
        sw      t1, 4(remainder_to)
    endif
    return
.endproc

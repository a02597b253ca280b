# Products, negation and comparisons of 64-bit numbers, under the names that gcc calls. A number is a pair of registers,
# low word first.

# __muldi3(a0:a1, a2:a3) -> a0:a1 = low 64 bits of the product
.globl __muldi3
.proc __muldi3
    mul     a1, a1, a2
    mul     t0, a0, a3
    mulhu   t1, a0, a2
    mul     a0, a0, a2
    add     a1, a1, t0
    add     a1, a1, t1
    ret
.endproc

# __negdi2(a0:a1) -> a0:a1 = its negative
.globl __negdi2
.proc __negdi2
    snez    t0, a0
    neg     a0, a0
    neg     a1, a1
    sub     a1, a1, t0
    ret
.endproc

# __cmpdi2(a0:a1, a2:a3) -> a0 = 0, 1, 2 as the first is less, equal, greater; signed
.globl __cmpdi2
.proc __cmpdi2
    li      t0, 0x80000000              # with the signs turned over the order is that of unsigned numbers
    xor     a1, a1, t0
    xor     a3, a3, t0
    tail    __ucmpdi2
.endproc

# __ucmpdi2(a0:a1, a2:a3) -> a0 = 0, 1, 2 as the first is less, equal, greater; unsigned
.globl __ucmpdi2
.proc __ucmpdi2
    if a1 == a3
        mv      a1, a0                  # the low words decide
        mv      a3, a2
    endif
    sltu    t0, a3, a1
    sltu    t1, a1, a3
    sub     a0, t0, t1
    addi    a0, a0, 1
    ret
.endproc

# Counting and swapping bits of a 64-bit number, under the names that gcc calls. A number is a pair of registers, low
# word first.

# __clzdi2(a0:a1) -> a0 = number of zero bits above the highest one; 64 for 0
.globl __clzdi2
.proc __clzdi2
    .frame  ra
    if a1 == 0
        call    __clzsi2
        addi    a0, a0, 32
        return
    endif
    mv      a0, a1
    call    __clzsi2
    return
.endproc

# __ctzdi2(a0:a1) -> a0 = number of zero bits below the lowest one; 64 for 0
.globl __ctzdi2
.proc __ctzdi2
    .frame  ra
    if a0 == 0
        mv      a0, a1
        call    __ctzsi2
        addi    a0, a0, 32
        return
    endif
    call    __ctzsi2
    return
.endproc

# __popcountdi2(a0:a1) -> a0 = number of one bits
.globl __popcountdi2
.proc __popcountdi2
    .reg    low=s0, ones=s1
    .frame  ra, s0, s1
    mv      low, a0
    mv      a0, a1
    call    __popcountsi2
    mv      ones, a0
    mv      a0, low
    call    __popcountsi2
    add     a0, a0, ones
    return
.endproc

# __paritydi2(a0:a1) -> a0 = 1 if the number of one bits is odd
.globl __paritydi2
.proc __paritydi2
    xor     a0, a0, a1
    tail    __paritysi2
.endproc

# __ffsdi2(a0:a1) -> a0 = 1 + the position of the lowest one; 0 for 0
.globl __ffsdi2
.proc __ffsdi2
    .frame  ra
    or      t0, a0, a1
    if t0 == 0
        return
    endif
    call    __ctzdi2
    addi    a0, a0, 1
    return
.endproc

# __clrsbdi2(a0:a1) -> a0 = number of bits below the sign that are like it
.globl __clrsbdi2
.proc __clrsbdi2
    .frame  ra
    srai    t0, a1, 31
    xor     a0, a0, t0
    xor     a1, a1, t0
    call    __clzdi2
    addi    a0, a0, -1
    return
.endproc

# __bswapdi2(a0:a1) -> a0:a1 = its bytes in the opposite order
.globl __bswapdi2
.proc __bswapdi2
    .frame  ra
    mv      t2, a1
    call    __bswapsi2
    mv      a1, a0
    mv      a0, t2                      # __bswapsi2 leaves t2 alone
    call    __bswapsi2
    return
.endproc

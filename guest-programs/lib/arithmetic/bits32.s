# Counting and swapping bits of a word, under the names that gcc calls.

# __clzsi2(a0) -> a0 = number of zero bits above the highest one; 32 for 0
.globl __clzsi2
.proc __clzsi2
    .reg    value=a0, zeros=t0
    li      zeros, 0
    if value == 0
        li      a0, 32
        ret
    endif
.irp width, 16, 8, 4, 2, 1
    srli    t1, value, 32 - \width
    if t1 == 0                          # nothing in the upper bits: take the lower ones
        addi    zeros, zeros, \width
        slli    value, value, \width
    endif
.endr
    mv      a0, zeros
    ret
.endproc

# __ctzsi2(a0) -> a0 = number of zero bits below the lowest one; 32 for 0
.globl __ctzsi2
.proc __ctzsi2
    not     t0, a0                      # the zeros at the bottom, and only they, as ones
    addi    a0, a0, -1
    and     a0, a0, t0
    tail    __popcountsi2
.endproc

# __popcountsi2(a0) -> a0 = number of one bits
#   sums of neighbours: of bits in two bits, of pairs in four, of fours in eight; the product adds the four bytes
.globl __popcountsi2
.proc __popcountsi2
    li      t0, 0x55555555
    srli    t1, a0, 1
    and     t1, t1, t0
    sub     a0, a0, t1
    li      t0, 0x33333333
    srli    t1, a0, 2
    and     t1, t1, t0
    and     a0, a0, t0
    add     a0, a0, t1
    srli    t1, a0, 4
    add     a0, a0, t1
    li      t0, 0x0f0f0f0f
    and     a0, a0, t0
    li      t0, 0x01010101
    mul     a0, a0, t0
    srli    a0, a0, 24
    ret
.endproc

# __paritysi2(a0) -> a0 = 1 if the number of one bits is odd
.globl __paritysi2
.proc __paritysi2
    .frame  ra
    call    __popcountsi2
    andi    a0, a0, 1
    return
.endproc

# __ffssi2(a0) -> a0 = 1 + the position of the lowest one; 0 for 0
.globl __ffssi2
.proc __ffssi2
    .frame  ra
    if a0 != 0
        call    __ctzsi2
        addi    a0, a0, 1
    endif
    return
.endproc

# __clrsbsi2(a0) -> a0 = number of bits below the sign that are like it
.globl __clrsbsi2
.proc __clrsbsi2
    .frame  ra
    srai    t0, a0, 31
    xor     a0, a0, t0
    call    __clzsi2
    addi    a0, a0, -1
    return
.endproc

# __bswapsi2(a0) -> a0 = its bytes in the opposite order
#   clobbers t0, t1
.globl __bswapsi2
.proc __bswapsi2
    li      t1, 0x00ff00ff
    srli    t0, a0, 8                   # neighbouring bytes
    and     t0, t0, t1
    and     a0, a0, t1
    slli    a0, a0, 8
    or      a0, a0, t0
    srli    t0, a0, 16                  # and then halves
    slli    a0, a0, 16
    or      a0, a0, t0
    ret
.endproc

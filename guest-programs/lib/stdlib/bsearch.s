# bsearch(a0 = key, a1 = sorted array, a2 = count, a3 = bytes each, a4 = comparison of key and element) -> a0 = an
#   element that is equal to the key, 0 if there is none
.globl bsearch
.proc bsearch
    .reg    key=s0, from=s1, count=s2, size=s3, compare=s4, middle=s5
    .frame  ra, s0-s5
    mv      key, a0
    mv      from, a1
    mv      count, a2
    mv      size, a3
    mv      compare, a4
    while count != 0
        srli    t0, count, 1
        mul     middle, t0, size
        add     middle, middle, from
        mv      a0, key
        mv      a1, middle
        jalr    compare
        if a0 == 0
            mv      a0, middle
            return
        endif
        srli    t0, count, 1
        if a0 > 0                       # the upper half, without the middle
            add     from, middle, size
            sub     t0, count, t0
            addi    t0, t0, -1
        endif
        mv      count, t0
    endwhile
    li      a0, 0
    return
.endproc

# strcasecmp(a0, a1 = strings) -> a0 < 0, 0, > 0; upper and lower case letters of ASCII are the same
.weak strcasecmp
.proc strcasecmp
    .reg    left=s0, right=s1, folded=s2
    .frame  ra, s0-s2
    mv      left, a0
    mv      right, a1
    repeat
        lbu     a0, 0(left)
        call    tolower
        mv      folded, a0
        lbu     a0, 0(right)
        call    tolower
        bne     folded, a0, differ
        addi    left, left, 1
        addi    right, right, 1
    until a0 == 0
differ:
    sub     a0, folded, a0
    return
.endproc

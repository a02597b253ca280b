# fnmatch: names and patterns as the shell has them.

.equ NO_MATCH, 1
.equ FNM_PERIOD, 4

# fnmatch(a0 = pattern, a1 = name, a2 = flags: FNM_PERIOD, a leading dot has to be named) -> a0 = 0 if the name matches,
#   else 1. * stands for any text, ? for one character, […] for one of a set, [!…] for one that isn't in it; \ takes
#   away the meaning of the next.
.weak fnmatch
.proc fnmatch
    andi    t0, a2, FNM_PERIOD
    if t0 != 0
        lbu     t0, 0(a1)
        lbu     t1, 0(a0)
        li      t2, '.'
        if t0 == t2 && t1 != t2
            li      a0, NO_MATCH
            ret
        endif
    endif
    tail    match
.endproc

# match(a0 = pattern, a1 = name) -> a0 = 0 or NO_MATCH
#   only the last * is ever tried again: whatever an earlier one could take, it has taken the least
.proc match
    .reg    pattern=s0, name=s1, star=s2, retry=s3
    .frame  ra, s0-s3
    mv      pattern, a0
    mv      name, a1
    li      star, 0
    loop
        lbu     t0, 0(pattern)
        lbu     a1, 0(name)
        switch t0, t1
        case '*'
            addi    pattern, pattern, 1
            mv      star, pattern
            mv      retry, name
            continue
        case 0
            beqz    a1, yes
        default
            beqz    a1, no
            mv      a0, pattern
            call    match_one
            if a0 != 0
                mv      pattern, a0
                addi    name, name, 1
                continue
            endif
        endswitch
        beqz    star, no                # the star takes one character more
        lbu     t0, 0(retry)
        beqz    t0, no
        addi    retry, retry, 1
        mv      name, retry
        mv      pattern, star
    endloop
yes:
    li      a0, 0
    return
no:
    li      a0, NO_MATCH
    return
.endproc

# match_one(a0 = pattern, a1 = character) -> a0 = pattern behind what has matched it, 0 if nothing has
#   clobbers t0-t4
.proc match_one
    lbu     t0, 0(a0)
    switch t0, t1
    case '?'
        addi    a0, a0, 1
        ret
    case '['
        j       match_set
    case '\\'
        lbu     t1, 1(a0)
        if t1 != 0
            addi    a0, a0, 1
            mv      t0, t1
        endif
    endswitch
    bne     t0, a1, no
    addi    a0, a0, 1
    ret
no:
    li      a0, 0
    ret
.endproc

# match_set(a0 = pattern at a [, a1 = character) -> likewise; a [ without an end stands for itself
.proc match_set
    .reg    at=t0, found=t2, inverted=t3
    addi    at, a0, 1
    li      found, 0
    lbu     inverted, 0(at)
    addi    inverted, inverted, -'!'
    seqz    inverted, inverted
    add     at, at, inverted
    repeat                              # the first ] is an ordinary one
        lbu     t1, 0(at)
        beqz    t1, no_set
        lbu     t4, 1(at)
        addi    t4, t4, -'-'
        mv      t5, t1
        if t4 == 0
            lbu     t4, 2(at)
            addi    t6, t4, -']'
            if t4 != zero && t6 != zero
                mv      t5, t4          # a range
                addi    at, at, 2
            endif
        endif
        if a1 >=u t1 && a1 <=u t5
            li      found, 1
        endif
        addi    at, at, 1
        lbu     t1, 0(at)
        addi    t1, t1, -']'
    until t1 == 0
    li      a0, 0
    if found != inverted
        addi    a0, at, 1
    endif
    ret
no_set:
    li      t1, '['
    addi    a0, a0, 1
    if a1 != t1
        li      a0, 0
    endif
    ret
.endproc

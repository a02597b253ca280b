# The conversions of the scanf family. Each returns in a0 1 if it found what it looked for, 0 if something else stands
# there, EOF if the input has ended.

.include "file.inc"
.include "format.inc"
.include "scan.inc"

.equ BLANKS, 6

# __scan_convert(a0 = letter, a1 = format behind it; s0 = state) -> a0 as above, a1 = format behind the conversion
.globl __scan_convert
.proc __scan_convert
    .reg    text=s1
    .frame  ra, s1
    mv      text, a1
    switch a0, t0
    case 'd', 'u'
        li      a0, 10
        call    __scan_integer
    case 'i'
        li      a0, 0
        call    __scan_integer
    case 'x', 'X', 'p'
        li      a0, 16
        call    __scan_integer
    case 'o'
        li      a0, 8
        call    __scan_integer
    case 'c'
        call    scan_characters
    case 's'
        call    __scan_blanks
        la      a0, blanks
        li      a1, BLANKS
        li      a2, 0                   # all but these
        call    scan_set
    case '['
        mv      a0, text
        call    scan_brackets
        mv      text, a1
    case 'n'
        lw      a0, Scan.count(s0)
        li      a1, 0
        call    __scan_store
        lw      t0, Scan.assigned(s0)   # which doesn't count
        addi    t0, t0, -1
        sw      t0, Scan.assigned(s0)
        li      a0, 1
    default
        li      a0, 0
    endswitch
    mv      a1, text
    return
.endproc

# scan_target(s0 = state) -> a0 = the next argument, where a conversion goes to; 0 if it is suppressed
.proc scan_target
    .reg    state=s0
    li      a0, 0
    lw      t0, Scan.suppress(state)
    if t0 == 0
        lw      t0, Scan.arguments(state)
        lw      a0, 0(t0)
        addi    t0, t0, 4
        sw      t0, Scan.arguments(state)
        lw      t0, Scan.assigned(state)
        addi    t0, t0, 1
        sw      t0, Scan.assigned(state)
    endif
    ret
.endproc

# __scan_store(a0:a1 = number; s0 = state): to the next argument, in its length
.globl __scan_store
.proc __scan_store
    .reg    state=s0, low=s1, high=s2
    .frame  ra, s1, s2
    mv      low, a0
    mv      high, a1
    call    scan_target
    if a0 != 0
        lw      t0, Scan.length(state)
        switch t0, t1
        case LENGTH_CHAR
            sb      low, 0(a0)
        case LENGTH_SHORT
            sh      low, 0(a0)
        case LENGTH_LONG_LONG
            sw      low, 0(a0)
            sw      high, 4(a0)
        default
            sw      low, 0(a0)
        endswitch
    endif
    return
.endproc

# scan_characters(s0 = state) -> a0 as above: the conversion c, which skips no blanks and puts no zero byte behind
.proc scan_characters
    .reg    state=s0, to=s1, left=s2
    .frame  ra, s1, s2
    lw      left, Scan.width(state)
    li      t0, NO_WIDTH
    if left == t0
        li      left, 1
    endif
    call    scan_target
    mv      to, a0
    repeat
        call    __scan_next
        bltz    a0, at_end
        if to != 0
            sb      a0, 0(to)
            addi    to, to, 1
        endif
        addi    left, left, -1
    until left == 0
    li      a0, 1
at_end:
    return
.endproc

# scan_set(a0 = bytes, a1 = their number, a2 = 0 for all but these, else 1; s0 = state) -> a0 as above: a string of
#   such bytes
.proc scan_set
    .reg    state=s0, set=s1, size=s2, inside=s3, to=s4, left=s5, length=s6, character=s7
    .frame  ra, s1-s7
    mv      set, a0
    mv      size, a1
    mv      inside, a2
    li      to, 0
    li      length, 0
    lw      left, Scan.width(state)
    while left != 0
        call    __scan_next
        bltz    a0, at_end
        mv      character, a0
        mv      a0, set
        mv      a1, character
        mv      a2, size
        call    memchr
        snez    a0, a0
        if a0 != inside
            call    __scan_back
            break
        endif
        if length == 0                  # only now is it sure that there is something to be stored
            call    scan_target
            mv      to, a0
        endif
        if to != 0
            sb      character, 0(to)
            addi    to, to, 1
        endif
        addi    length, length, 1
        addi    left, left, -1
    endwhile
    snez    a0, length
    j       finish
at_end:
    if length != 0
        li      a0, 1
    endif
finish:
    if to != 0
        sb      zero, 0(to)
    endif
    return
.endproc

# scan_brackets(a0 = format behind the [; s0 = state) -> a0 as above, a1 = format behind the ]
#   ranges such as a-z are not expanded: each byte stands for itself
.proc scan_brackets
    .reg    set=s1, behind=s2
    .frame  ra, s1, s2
    lbu     t0, 0(a0)
    addi    t0, t0, -'^'
    snez    a2, t0
    mv      set, a0
    if a2 == 0
        addi    set, set, 1
    endif
    addi    behind, set, 1              # a ] in the first place belongs to the set
    loop
        lbu     t0, 0(behind)
        addi    t1, t0, -']'
        if t0 == 0 || t1 == 0
            break
        endif
        addi    behind, behind, 1
    endloop
    mv      a0, set
    sub     a1, behind, set
    call    scan_set
    mv      a1, behind
    lbu     t0, 0(behind)
    if t0 != 0
        addi    a1, a1, 1
    endif
    return
.endproc

.section .rodata
blanks:
    .ascii  " \t\n\v\f\r"

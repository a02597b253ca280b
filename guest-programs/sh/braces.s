# ${…}: parameters with a condition, a length, or without a part of their values.

.include "expand.inc"

# expand_braces(a0 = Expansion, a1 = text that begins with a brace, a2 = quote) -> a0 = text behind the other one
#   ${x} ${#x} ${x-w} ${x=w} ${x+w} ${x?w}, these with a : also if x is empty; ${x#p} ${x##p} ${x%p} ${x%%p}
.globl expand_braces
.proc expand_braces
    .reg    state=s0, quote=s1, rest=s2, name=s3, at=s4, value=s5, letter=s6
    .frame  ra, s0-s6
    mv      state, a0
    mv      quote, a2
    addi    a0, a1, 1
    li      a1, '}'
    call    text_nested
    mv      rest, a1
    mv      at, a0
    lbu     t0, 0(at)
    addi    t0, t0, -'#'
    lbu     t1, 1(at)
    if t0 == 0 && t1 != 0
        addi    a0, at, 1
        call    parameter_needed
        mv      a1, a0
        mv      a0, state
        mv      a2, quote
        call    put_length
        j       done
    endif
    call    parameter_length            # of the text, still in a0
    beqz    a0, wrong
    mv      a1, a0
    mv      a0, at
    add     at, at, a1
    call    arena_part
    mv      name, a0
    call    parameter_value
    mv      value, a0
    lbu     letter, 0(at)
    switch letter, t0
    case 0
        mv      a0, name
        call    parameter_needed
        j       plain
    case '#', '%'
        mv      a0, name
        call    parameter_needed
        mv      a1, at
        call    without_part
        mv      value, a0
        j       plain
    case ':'
        addi    at, at, 1
        lbu     letter, 0(at)
        if value != 0
            lbu     t0, 0(value)
            if t0 == 0
                li      value, 0        # empty counts as not set
            endif
        endif
    endswitch
    addi    at, at, 1
    switch letter, t0
    case '+'
        bnez    value, other
        j       done
    case '-'
        beqz    value, other
    case '='                            # and then its value, whatever that is now
        if value == 0
            mv      a0, at
            call    expand_string
            mv      value, a0
            mv      a0, name
            mv      a1, value
            call    variable_set
        endif
    case '?'
        if value == 0
            mv      a0, at
            call    expand_string
            mv      a1, a0
            mv      a0, name
            call    not_set             # doesn't return
        endif
    default
    wrong:
        la      a0, bad_substitution
        call    fail
    endswitch
plain:
    if value != 0
        mv      a0, state
        mv      a1, value
        mv      a2, quote
        call    put_value
    endif
done:
    mv      a0, rest
    return
other:
    mv      a0, state
    mv      a1, at
    mv      a2, quote
    call    expand_text
    mv      a0, rest
    return
.endproc

# put_length(a0 = Expansion, a1 = value or 0, a2 = quote): the number of its characters
.proc put_length
    .reg    state=s0, quote=s1
    .frame  ra, s0, s1, digits:16
    mv      state, a0
    mv      quote, a2
    li      a0, 0
    if a1 != 0
        mv      a0, a1
        call    strlen
    endif
    mv      a2, a0
    addi    a0, sp, digits
    la      a1, decimal
    call    sprintf
    mv      a0, state
    addi    a1, sp, digits
    mv      a2, quote
    call    put_value
    return
.endproc

# without_part(a0 = value or 0, a1 = # or %, once or twice, and a pattern) -> a0 = value without the part at its start or
#   end that matches the pattern: the shortest, or the longest if the sign stands twice
.proc without_part
    .reg    value=s0, sign=s1, pattern=s2, step=s3, at=s4, end=s5, saved=s6
    .frame  ra, s0-s6
    beqz    a0, none
    mv      value, a0
    lbu     sign, 0(a1)
    lbu     t0, 1(a1)
    xor     t0, t0, sign
    seqz    saved, t0                   # 1 if twice
    add     a0, a1, saved
    addi    a0, a0, 1
    call    expand_pattern
    mv      pattern, a0
    mv      a0, value
    call    arena_string
    mv      value, a0
    call    strlen
    add     end, value, a0
    addi    sign, sign, -'#'
    seqz    sign, sign                  # 1 for the start
    mv      at, value                   # where the part ends, or begins; from there to the other end of the value
    li      step, 1
    if sign == saved                    # the longest at the start, the shortest at the end
        mv      at, end
        li      step, -1
    endif
    loop
        lbu     saved, 0(at)
        mv      a0, pattern
        mv      a1, at
        if sign != 0
            sb      zero, 0(at)
            mv      a1, value
        endif
        li      a2, 0
        call    fnmatch
        sb      saved, 0(at)
        if a0 == 0
            if sign != 0
                mv      a0, at
                return
            endif
            sb      zero, 0(at)
            break
        endif
        add     at, at, step
        if at <u value || at >u end
            break
        endif
    endloop
    mv      a0, value
none:
    return
.endproc

# not_set(a0 = name, a1 = message, perhaps an empty one): doesn't return
.proc not_set
    lbu     t0, 0(a1)
    if t0 == 0
        la      a1, is_not_set
    endif
    tail    complain_of
.endproc

.section .rodata
decimal:
    .asciz  "%d"
bad_substitution:
    .asciz  "a substitution makes no sense"

# The expressions of test, which the shell evaluates without a process of its own. The arguments are gone through once,
# from the left:
#
#     either    both, joined by -o
#     both      negation, joined by -a
#     negation  primary, with ! before it
#     primary   ( either ), TEXT OPERATOR TEXT, -LETTER TEXT, or TEXT, which is true unless it is empty

.equ TRUE, 0
.equ FALSE, 1
.equ WRONG, 2

# __test_bracket(a0 = argc, a1 = argv of [ … ]) -> a0 = status
.globl __test_bracket
.proc __test_bracket
    .frame  ra, s0, s1
    mv      s0, a0
    mv      s1, a1
    slli    t0, a0, 2
    add     t0, t0, a1
    lw      a0, -4(t0)
    la      a1, closing
    call    strcmp
    if a0 != 0
        la      a0, no_closing
        call    warnx
        li      a0, WRONG
        return
    endif
    addi    a0, s0, -2
    addi    a1, s1, 4
    leave
    tail    __test
.endproc

# __test(a0 = number of arguments, a1 = arguments) -> a0 = TRUE, FALSE, or WRONG after a message
.globl __test
.proc __test
    .frame  ra, s0
    la      t0, at
    sw      a1, 0(t0)
    slli    a0, a0, 2
    add     a0, a0, a1
    la      t0, end
    sw      a0, 0(t0)
    la      t0, wrong
    sw      zero, 0(t0)
    li      s0, FALSE
    if a0 != a1
        call    either
        xori    s0, a0, 1
        call    peek
        if a0 != 0
            la      t0, wrong
            sw      a0, 0(t0)
        endif
    endif
    la      t0, wrong
    lw      a1, 0(t0)
    if a1 != 0
        la      a0, no_sense
        call    warnx
        li      s0, WRONG
    endif
    mv      a0, s0
    return
.endproc

# peek() -> a0 = the next argument, 0 behind the last
.proc peek
    la      t0, at
    lw      t1, 0(t0)
    la      t0, end
    lw      t0, 0(t0)
    li      a0, 0
    if t1 <u t0
        lw      a0, 0(t1)
    endif
    ret
.endproc

# next() -> a0 = the next argument, which is used up; an empty one, and a complaint, behind the last
.proc next
    .frame  ra
    call    peek
    if a0 == 0
        la      a0, nothing
        la      t0, wrong
        la      t1, missing
        sw      t1, 0(t0)
        return
    endif
    la      t0, at
    lw      t1, 0(t0)
    addi    t1, t1, 4
    sw      t1, 0(t0)
    return
.endproc

# take(a0 = text) -> a0 = 1, and it is used up, if the next argument is that; else 0
.proc take
    .frame  ra, s0
    mv      s0, a0
    call    peek
    if a0 != 0
        mv      a1, s0
        call    strcmp
        seqz    a0, a0
        if a0 != 0
            call    next
            li      a0, 1
        endif
    endif
    return
.endproc

# The rules: () -> a0 = 1 if it holds, else 0

.proc either
    .frame  ra, s0
    call    both
    mv      s0, a0
    loop
        la      a0, or_text
        call    take
        if a0 == 0
            break
        endif
        call    both
        or      s0, s0, a0
    endloop
    mv      a0, s0
    return
.endproc

.proc both
    .frame  ra, s0
    call    negation
    mv      s0, a0
    loop
        la      a0, and_text
        call    take
        if a0 == 0
            break
        endif
        call    negation
        and     s0, s0, a0
    endloop
    mv      a0, s0
    return
.endproc

.proc negation
    .frame  ra
    call    comparison_next
    if a0 == 0                          # ! may be the left side of one
        la      a0, not_text
        call    take
        if a0 != 0
            call    negation
            xori    a0, a0, 1
            return
        endif
    endif
    leave
    tail    primary
.endproc

.proc primary
    .reg    left=s0, operator=s1
    .frame  ra, s0, s1
    call    comparison_next
    if a0 != 0
        mv      operator, a0
        call    next
        mv      left, a0
        call    next
        call    next
        mv      a1, a0
        mv      a0, left
        jalr    operator
        return
    endif
    la      a0, open_text
    call    take
    if a0 != 0
        call    either
        mv      left, a0
        la      a0, close_text
        call    take
        if a0 == 0
            la      t0, wrong
            la      t1, close_text
            sw      t1, 0(t0)
        endif
        mv      a0, left
        return
    endif
    call    next
    mv      left, a0
    call    __test_unary                # -> a0 = routine, if it is -LETTER
    mv      operator, a0
    call    peek
    if operator != 0 && a0 != 0
        call    next
        jalr    operator
        return
    endif
    lbu     a0, 0(left)
    snez    a0, a0
    return
.endproc

# comparison_next() -> a0 = routine of the operator behind the next argument, 0 if none stands there
.proc comparison_next
    .reg    operator=s0, entry=s1
    .frame  ra, s0, s1
    la      t0, at
    lw      t0, 0(t0)
    la      t1, end
    lw      t1, 0(t1)
    addi    t1, t1, -8                  # an operator has something on either side
    li      a0, 0
    bgeu    t0, t1, done
    lw      operator, 4(t0)
    la      entry, comparisons
    loop
        lw      a0, 0(entry)
        if a0 == 0
            break
        endif
        mv      a1, operator
        call    strcmp
        if a0 == 0
            lw      a0, 4(entry)
            break
        endif
        addi    entry, entry, 8
    endloop
done:
    return
.endproc

# The comparisons: (a0, a1 = texts) -> a0 = 1 if it holds, else 0

.proc same
    .frame  ra
    call    strcmp
    seqz    a0, a0
    return
.endproc

.proc different
    .frame  ra
    call    strcmp
    snez    a0, a0
    return
.endproc

# numeric name, instructions: compares the texts as numbers
.macro numeric name, instructions:vararg
.proc \name
    .frame  ra
    call    numbers
    .irp instruction, \instructions
    \instruction
    .endr
    return
.endproc
.endm

    numeric equal, "sub a0, a0, a1", "seqz a0, a0"
    numeric unequal, "sub a0, a0, a1", "snez a0, a0"
    numeric less, "slt a0, a0, a1"
    numeric greater, "sgt a0, a0, a1"
    numeric at_most, "sgt a0, a0, a1", "xori a0, a0, 1"
    numeric at_least, "slt a0, a0, a1", "xori a0, a0, 1"

# numbers(a0, a1 = texts) -> a0, a1 = their values
.proc numbers
    .frame  ra, s0, s1
    mv      s0, a1
    call    number
    mv      s1, a0
    mv      a0, s0
    call    number
    mv      a1, a0
    mv      a0, s1
    return
.endproc

# number(a0 = text) -> a0 = its value; a complaint if it is none
.proc number
    .frame  ra, s0, rest:4
    mv      s0, a0
    addi    a1, sp, rest
    li      a2, 10
    call    strtol
    lw      t0, rest(sp)
    lbu     t1, 0(t0)
    if t0 == s0 || t1 != 0
        la      t0, wrong
        sw      s0, 0(t0)
    endif
    return
.endproc

.section .rodata
closing:
    .asciz  "]"
no_closing:
    .asciz  "] is missing"
no_sense:
    .asciz  "the expression makes no sense at %s"
missing:
    .asciz  "its end"
nothing:
    .asciz  ""
or_text:
    .asciz  "-o"
and_text:
    .asciz  "-a"
not_text:
    .asciz  "!"
open_text:
    .asciz  "("
close_text:
    .asciz  ")"
same_text:
    .asciz  "="
same_text_of_others:
    .asciz  "=="
different_text:
    .asciz  "!="
equal_text:
    .asciz  "-eq"
unequal_text:
    .asciz  "-ne"
less_text:
    .asciz  "-lt"
greater_text:
    .asciz  "-gt"
at_most_text:
    .asciz  "-le"
at_least_text:
    .asciz  "-ge"

.data
.balign 4
comparisons:
    .word   same_text, same, same_text_of_others, same, different_text, different, equal_text, equal
    .word   unequal_text, unequal, less_text, less, greater_text, greater, at_most_text, at_most
    .word   at_least_text, at_least, 0

.bss
.balign 4
at:                                     # the next argument
    .space  4
end:                                    # behind the last
    .space  4
wrong:                                  # where the expression makes no sense, 0 if it does
    .space  4

# $((…)): numbers, variables, parentheses, and C's operators on words of 32 bits. An operator is taken if it binds at
# least as tightly as the caller wants ("precedence climbing").

.include "sh.inc"

.equ LOOSEST, 1

# arithmetic(a0 = text) -> a0 = its value
.globl arithmetic
.proc arithmetic
    .frame  ra, s0
    la      t0, at
    sw      a0, 0(t0)
    li      a0, LOOSEST
    call    expression
    mv      s0, a0
    call    next_character
    if a0 != 0
        j       arithmetic_error
    endif
    mv      a0, s0
    return
.endproc

.proc arithmetic_error
    la      a0, no_expression
    call    fail
.endproc

# next_character() -> a0 = the next one that is no blank, t0 = `at`
.proc next_character
    la      t0, at
    loop
        lw      t1, 0(t0)
        lbu     a0, 0(t1)
        switch a0, t2
        case ' ', '\t', '\n'
            addi    t1, t1, 1
            sw      t1, 0(t0)
        default
            ret
        endswitch
    endloop
.endproc

.struct Operator
    first       .byte                   # its characters
    second      .byte                   # 0 if it has only one
    precedence  .byte
    .align 2
    routine     .word                   # (a0, a1) -> a0
.endstruct

# expression(a0 = precedence) -> a0 = value of an expression whose operators bind at least as tightly
.proc expression
    .reg    precedence=s0, value=s1, operator=s2
    .frame  ra, s0-s2
    mv      precedence, a0
    call    operand
    mv      value, a0
    loop
        call    operator_next
        if a0 == 0
            break
        endif
        mv      operator, a0
        lbu     t1, Operator.precedence(operator)
        if t1 < precedence
            break
        endif
        la      t0, at
        lw      t2, 0(t0)
        lbu     t3, Operator.second(operator)
        snez    t3, t3
        addi    t3, t3, 1
        add     t2, t2, t3
        sw      t2, 0(t0)
        addi    a0, t1, 1               # what binds equally goes from left to right
        call    expression
        mv      a1, a0
        mv      a0, value
        lw      t0, Operator.routine(operator)
        jalr    t0
        mv      value, a0
    endloop
    mv      a0, value
    return
.endproc

# operator_next() -> a0 = Operator that stands next, 0 if none does
.proc operator_next
    .frame  ra
    call    next_character
    lw      t1, 0(t0)
    lbu     t3, 1(t1)
    mv      t2, a0
    la      a0, operators
    loop
        lbu     t0, Operator.first(a0)
        if t0 == 0
            break
        endif
        lbu     t1, Operator.second(a0)
        if t0 == t2
            if t1 == 0 || t1 == t3
                return
            endif
        endif
        addi    a0, a0, Operator.sizeof
    endloop
    li      a0, 0
    return
.endproc

# operand() -> a0 = value of a number, a variable, an expression in parentheses, each with signs before it
.proc operand
    .frame  ra, s0
    call    next_character
    lw      t1, 0(t0)
    addi    t1, t1, 1
    switch a0, t2
    case '-', '+', '!', '~'
        sw      t1, 0(t0)
        mv      s0, a0
        call    operand
        switch s0, t0
        case '-'
            neg     a0, a0
        case '!'
            seqz    a0, a0
        case '~'
            not     a0, a0
        endswitch
    case '('
        sw      t1, 0(t0)
        li      a0, LOOSEST
        call    expression
        mv      s0, a0
        call    next_character
        addi    t1, a0, -')'
        if t1 != 0
            j       arithmetic_error
        endif
        lw      t1, 0(t0)
        addi    t1, t1, 1
        sw      t1, 0(t0)
        mv      a0, s0
    default
        leave
        tail    number_or_name
    endswitch
    return
.endproc

# number_or_name() -> a0 = value: `at` is at it
.proc number_or_name
    .reg    text=s0
    .frame  ra, s0, end:4
    la      t0, at
    lw      text, 0(t0)
    mv      a0, text
    call    name_length
    if a0 != 0
        mv      a1, a0
        la      t0, at
        add     t1, text, a0
        sw      t1, 0(t0)
        mv      a0, text
        call    arena_part
        call    variable_value
        if a0 != 0
            call    atoi
        endif
        return
    endif
    mv      a0, text
    addi    a1, sp, end
    li      a2, 0                       # 0x… and 0… as in C
    call    strtol
    lw      t1, end(sp)
    if t1 == text
        j       arithmetic_error
    endif
    la      t0, at
    sw      t1, 0(t0)
    return
.endproc

# operation name, instructions: a routine for an operator
.macro operation name, instructions:vararg
.proc operation_\name
    .irp instruction, \instructions
    \instruction
    .endr
    ret
.endproc
.endm

    operation multiply, "mul a0, a0, a1"
    operation add, "add a0, a0, a1"
    operation subtract, "sub a0, a0, a1"
    operation left, "sll a0, a0, a1"
    operation right, "sra a0, a0, a1"
    operation less, "slt a0, a0, a1"
    operation greater, "sgt a0, a0, a1"
    operation at_most, "sgt a0, a0, a1", "xori a0, a0, 1"
    operation at_least, "slt a0, a0, a1", "xori a0, a0, 1"
    operation equal, "sub a0, a0, a1", "seqz a0, a0"
    operation unequal, "sub a0, a0, a1", "snez a0, a0"
    operation and, "and a0, a0, a1"
    operation exclusive, "xor a0, a0, a1"
    operation or, "or a0, a0, a1"
    operation both, "snez a0, a0", "snez a1, a1", "and a0, a0, a1"
    operation either, "or a0, a0, a1", "snez a0, a0"

# operation_divide, operation_remainder(a0, a1) -> a0
.proc operation_divide
    beqz    a1, division_by_zero
    div     a0, a0, a1
    ret
.endproc

.proc operation_remainder
    beqz    a1, division_by_zero
    rem     a0, a0, a1
    ret
.endproc

.proc division_by_zero
    la      a0, by_zero
    call    fail
.endproc

.macro operator first, second, precedence, name
    .byte   \first, \second, \precedence, 0
    .word   operation_\name
.endm

.section .rodata
no_expression:
    .asciz  "an arithmetic expression makes no sense"
by_zero:
    .asciz  "division by zero"
.balign 4
operators:                              # those of two characters before those that begin likewise
    operator '*', 0, 10, multiply
    operator '/', 0, 10, divide
    operator '%', 0, 10, remainder
    operator '+', 0, 9, add
    operator '-', 0, 9, subtract
    operator '<', '<', 8, left
    operator '>', '>', 8, right
    operator '<', '=', 7, at_most
    operator '>', '=', 7, at_least
    operator '<', 0, 7, less
    operator '>', 0, 7, greater
    operator '=', '=', 6, equal
    operator '!', '=', 6, unequal
    operator '&', '&', 2, both
    operator '|', '|', 1, either
    operator '&', 0, 5, and
    operator '^', 0, 4, exclusive
    operator '|', 0, 3, or
    .word   0, 0

.bss
.balign 4
at:                                     # the rest of the text
    .space  4

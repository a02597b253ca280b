# What stands behind a \.

.include "printf.inc"

.equ OCTAL_DIGITS, 3

# print_escape(a0 = text behind a \, a1 = whether it is an argument's: then an octal number begins with a 0 of its own) ->
#   a0 = text behind what belongs to it, a1 = 1 if it ends the output
.globl print_escape
.proc print_escape
    .reg    at=s0, argument=s1
    .frame  ra, s0, s1
    mv      at, a0
    mv      argument, a1
    lbu     a0, 0(at)
    addi    at, at, 1
    switch a0, t0
    case 0                              # a \ at the end is one
        addi    at, at, -1
        li      a0, '\\'
    case 'a'
        li      a0, 7
    case 'b'
        li      a0, 8
    case 'c'
        li      a1, 1
        return
    case 'f'
        li      a0, 12
    case 'n'
        li      a0, '\n'
    case 'r'
        li      a0, '\r'
    case 't'
        li      a0, '\t'
    case 'v'
        li      a0, 11
    case '\\', '"', '\''
    case '0', '1', '2', '3', '4', '5', '6', '7'
        addi    t0, a0, -'0'
        addi    at, at, -1
        if t0 == 0 && argument != 0
            addi    at, at, 1
        endif
        mv      a0, at
        call    octal
        mv      at, a1
    default                             # nothing that is known: as it stands
        addi    at, at, -1
        li      a0, '\\'
    endswitch
    call    putchar
    mv      a0, at
    li      a1, 0
    return
.endproc

# octal(a0 = text) -> a0 = number that its first digits make, three at most, a1 = text behind them
.proc octal
    mv      a1, a0
    li      a0, 0
    li      t0, OCTAL_DIGITS
    loop
        lbu     t1, 0(a1)
        addi    t1, t1, -'0'
        li      t2, 8
        if t1 >=u t2 || t0 == 0
            break
        endif
        slli    a0, a0, 3
        add     a0, a0, t1
        addi    a1, a1, 1
        addi    t0, t0, -1
    endloop
    ret
.endproc

# chmod MODE FILE…: changes who may do what. The mode is octal, or like u+w, go-rwx, a=r, +x, several of them joined by commas.

.include "stat.inc"

.globl main
.proc main
    .frame  ra
    addi    t0, a0, -3
    if t0 < 0
        la      a0, usage
        call    __usage
    endif
    lw      t0, 4(a1)
    la      t1, wanted
    sw      t0, 0(t1)
    addi    a0, a1, 8
    la      a1, change
    call    __each_operand
    return
.endproc

# change(a0 = path) -> a0 = 0, -1 and errno on failure
.proc change
    .reg    path=s0
    .frame  ra, s0, status:Stat
    mv      path, a0
    addi    a1, sp, status
    call    stat
    if a0 < 0
        return
    endif
    la      a0, wanted
    lw      a0, 0(a0)
    lw      a1, status + Stat.mode(sp)
    call    mode_apply
    mv      a1, a0
    mv      a0, path
    leave
    tail    chmod
.endproc

# mode_apply(a0 = text, a1 = mode of a file) -> a0 = permissions; a text that makes no sense ends the program
.proc mode_apply
    .reg    at=a0, mode=a1, who=t3, operator=t4, bits=t5
    andi    t6, mode, S_PERMISSIONS
    lbu     t0, 0(at)
    addi    t0, t0, -'0'
    li      t1, 8
    bltu    t0, t1, octal
clause:
    li      who, 0
    loop
        lbu     t0, 0(at)
        switch t0, t1
        case 'u'
            ori     who, who, 04700
        case 'g'
            ori     who, who, 02070
        case 'o'
            ori     who, who, 01007
        case 'a'
            li      who, 07777
        default
            break
        endswitch
        addi    at, at, 1
    endloop
    if who == 0
        li      who, 07777
    endif
    mv      operator, t0
    switch operator, t1
    case '+', '-', '='
    default
        j       wrong
    endswitch
    addi    at, at, 1
    li      bits, 0
    loop
        lbu     t0, 0(at)
        switch t0, t1
        case 'r'
            ori     bits, bits, 0444
        case 'w'
            ori     bits, bits, 0222
        case 'x'
            ori     bits, bits, 0111
        case 's'
            ori     bits, bits, 06000
        case 't'
            ori     bits, bits, 01000
        default
            break
        endswitch
        addi    at, at, 1
    endloop
    and     bits, bits, who
    switch operator, t1
    case '+'
        or      t6, t6, bits
    case '-'
        not     bits, bits
        and     t6, t6, bits
    default
        not     who, who
        and     t6, t6, who
        or      t6, t6, bits
    endswitch
    beqz    t0, done
    addi    at, at, 1
    addi    t0, t0, -','
    beqz    t0, clause
wrong:
    la      a0, usage
    call    __usage
octal:
    li      t6, 0
    loop
        lbu     t0, 0(at)
        beqz    t0, done
        addi    t0, t0, -'0'
        li      t1, 8
        bgeu    t0, t1, wrong
        slli    t6, t6, 3
        add     t6, t6, t0
        addi    at, at, 1
    endloop
done:
    mv      a0, t6
    ret
.endproc

.section .rodata
usage:
    .asciz  "MODE FILE..."

.bss
.balign 4
wanted:                                 # the mode's text
    .space  4

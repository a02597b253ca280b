# getopt: the options of a command, one at a time.

.equ EOF, -1

# getopt(a0 = argc, a1 = argv, a2 = letters, those with a colon behind them have an argument) -> a0 = the next option's
#   letter, '?' for one that isn't there or lacks its argument, -1 behind the last; optind is then the first operand.
#   A - alone is an operand; -- ends the options. Arguments are not moved: operands come last.
.weak getopt
.proc getopt
    .reg    argc=s0, argv=s1, letters=s2, letter=s3, at=s4
    .frame  ra, s0-s4
    mv      argc, a0
    mv      argv, a1
    mv      letters, a2
    la      t0, next
    lw      at, 0(t0)
    lbu     t1, 0(at)
    if t1 == 0                          # the next argument
        la      t0, optind
        lw      t1, 0(t0)
        bge     t1, argc, none
        slli    t2, t1, 2
        add     t2, t2, argv
        lw      at, 0(t2)
        beqz    at, none
        lbu     t2, 0(at)
        addi    t2, t2, -'-'
        bnez    t2, none
        lbu     t2, 1(at)
        beqz    t2, none
        addi    t1, t1, 1
        sw      t1, 0(t0)
        addi    at, at, 1
        addi    t2, t2, -'-'
        if t2 == 0
            lbu     t2, 1(at)
            beqz    t2, none
        endif
    endif
    lbu     letter, 0(at)
    addi    at, at, 1
    la      t0, next
    sw      at, 0(t0)
    la      t0, optopt
    sw      letter, 0(t0)
    mv      a0, letters
    mv      a1, letter
    call    strchr
    addi    t0, letter, -':'
    la      a1, unknown
    if a0 == 0 || t0 == 0
        j       wrong
    endif
    lbu     t0, 1(a0)
    addi    t0, t0, -':'
    if t0 == 0                          # its argument: the rest of this one, or the next one
        lbu     t0, 0(at)
        if t0 == 0
            la      t0, optind
            lw      t1, 0(t0)
            la      a1, lacking
            bge     t1, argc, wrong
            slli    t2, t1, 2
            add     t2, t2, argv
            lw      at, 0(t2)
            addi    t1, t1, 1
            sw      t1, 0(t0)
        endif
        la      t0, optarg
        sw      at, 0(t0)
        la      t0, next
        la      t1, nothing
        sw      t1, 0(t0)
    endif
    mv      a0, letter
    return
wrong:
    la      t0, opterr
    lw      t0, 0(t0)
    if t0 != 0
        mv      a3, letter
        lw      a2, 0(argv)
        li      a0, 2
        call    dprintf
    endif
    li      a0, '?'
    return
none:
    la      t0, next
    la      t1, nothing
    sw      t1, 0(t0)
    li      a0, EOF
    return
.endproc

.section .rodata
nothing:
    .asciz  ""
unknown:
    .asciz  "%s: no such option: -%c\n"
lacking:
    .asciz  "%s: option -%c needs an argument\n"

.data
.balign 4
.weak optind, optarg, optopt, opterr
optind:
    .word   1
optarg:
    .word   0
optopt:
    .word   0
opterr:
    .word   1
next:                                   # the rest of an argument with several options
    .word   nothing

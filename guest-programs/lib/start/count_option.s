# __count_option(a1 = argv) -> a0 = N if the first argument is -N, an old way to say how many, and getopt begins behind it;
#   else -1
.globl __count_option
.proc __count_option
    lw      t0, 4(a1)
    beqz    t0, none
    lbu     t1, 0(t0)
    addi    t1, t1, -'-'
    bnez    t1, none
    addi    a0, t0, 1
    addi    t0, t0, 1
    repeat
        lbu     t1, 0(t0)
        addi    t1, t1, -'0'
        li      t2, 10
        bgeu    t1, t2, none
        addi    t0, t0, 1
        lbu     t1, 0(t0)
    until t1 == 0
    la      t0, optind
    li      t1, 2
    sw      t1, 0(t0)
    tail    atoi
none:
    li      a0, -1
    ret
.endproc

# seq [FIRST [STEP]] LAST: prints numbers.

.globl main
.proc main
    .reg    argc=s0, argv=s1, number=s2, step=s3, last=s4
    .frame  ra, s0-s4
    mv      argc, a0
    mv      argv, a1
    li      number, 1
    li      step, 1
    addi    argc, argc, -2              # operands before the last
    li      t0, 3
    bgeu    argc, t0, wrong
    if argc != 0
        lw      a0, 4(argv)
        call    atoi
        mv      number, a0
        addi    argv, argv, 4
        addi    argc, argc, -1
        if argc != 0
            lw      a0, 4(argv)
            call    atoi
            mv      step, a0
            addi    argv, argv, 4
        endif
    endif
    lw      a0, 4(argv)
    call    atoi
    mv      last, a0
    beqz    step, wrong                 # it would never end
    loop
        sub     t0, last, number        # has it gone beyond the last, in the direction of the step?
        xor     t1, t0, step
        if t0 != 0 && t1 < 0
            break
        endif
        la      a0, line
        mv      a1, number
        call    printf
        add     number, number, step
    endloop
    li      a0, 0
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

.section .rodata
line:
    .asciz  "%d\n"
usage:
    .asciz  "[FIRST [STEP]] LAST"

# sleep SECONDS: waits. The seconds may have a fraction.

.equ MILLISECONDS_PER_SECOND, 1000

.globl main
.proc main
    .frame  ra
    la      a2, usage
    call    __no_options
    lw      a0, 0(a0)
    if a0 != 0
        lbu     t0, 0(a0)
        addi    t0, t0, -'0'
        sltiu   t0, t0, 10
    endif
    if a0 == 0 || t0 == 0
        la      a0, usage
        call    __usage
    endif
    call    milliseconds
    call    sys_sleep
    li      a0, 0
    return
.endproc

# milliseconds(a0 = text of a number with or without a fraction) -> a0 = 1000 times that
.proc milliseconds
    .reg    value=s0, unit=s1
    .frame  ra, s0, s1, rest:4
    addi    a1, sp, rest
    li      a2, 10
    call    strtol
    li      unit, MILLISECONDS_PER_SECOND
    mul     value, a0, unit
    lw      t0, rest(sp)
    lbu     t1, 0(t0)
    addi    t1, t1, -'.'
    bnez    t1, done
    loop
        addi    t0, t0, 1
        lbu     t1, 0(t0)
        addi    t1, t1, -'0'
        li      t2, 10
        bgeu    t1, t2, done
        divu    unit, unit, t2
        mul     t1, t1, unit
        add     value, value, t1
    endloop
done:
    mv      a0, value
    return
.endproc

.section .rodata
usage:
    .asciz  "SECONDS"

# chown USER[:GROUP] FILE…: changes whose files are; users and groups are numbers.

.equ UNCHANGED, -1

.globl main
.proc main
    .reg    argv=s0
    .frame  ra, s0, rest:4
    mv      argv, a1
    addi    t0, a0, -3
    bltz    t0, wrong
    lw      a0, 4(argv)
    lbu     t0, 0(a0)
    addi    t0, t0, -':'
    sw      a0, rest(sp)
    if t0 != 0
        addi    a1, sp, rest
        li      a2, 10
        call    strtol
        la      t0, user
        sw      a0, 0(t0)
    endif
    lw      a0, rest(sp)
    lbu     t1, 0(a0)
    addi    t2, t1, -':'
    if t2 == 0
        addi    a0, a0, 1
        addi    a1, sp, rest
        li      a2, 10
        call    strtol
        la      t0, group
        sw      a0, 0(t0)
        lw      a0, rest(sp)
        lbu     t1, 0(a0)
    endif
    bnez    t1, wrong
    addi    a0, argv, 8
    la      a1, change
    call    __each_operand
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# change(a0 = path) -> a0 = 0, -1 and errno on failure
.proc change
    la      t0, user
    lw      a1, 0(t0)
    la      t0, group
    lw      a2, 0(t0)
    tail    chown
.endproc

.section .rodata
usage:
    .asciz  "USER[:GROUP] FILE..."

.data
.balign 4
user:
    .word   UNCHANGED
group:
    .word   UNCHANGED

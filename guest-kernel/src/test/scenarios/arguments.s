# Writes its arguments, one a line.

.include "check.inc"

.text

.globl _start
.proc _start
    .reg    argument=s0, length=s1
    addi    argument, sp, 4
    loop
        lw      a1, 0(argument)
        beqz    a1, over
        mv      t0, a1
        li      length, 0
        loop
            lbu     t1, 0(t0)
            beqz    t1, end
            addi    t0, t0, 1
            addi    length, length, 1
        endloop
end:
        mv      a2, length
        system  write, 1
        la      a1, newline
        system  write, 1, , 1
        addi    argument, argument, 4
    endloop
over:
    system  exit, 0
.endproc

.rodata
newline:
    .ascii  "\n"

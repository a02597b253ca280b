# Ends with the number of instructions from a process's trap to the first one of another process that it gives way to.

.include "check.inc"

.text

.globl _start
.proc _start
    system  fork
    if a0 == zero
        loop
            trap    SYS_yield
        endloop
    endif
    li      s2, 4                       # until all pages are there
    repeat
        rdctr   s0, instructions
        trap    SYS_yield               # there
        rdctr   s1, instructions        # and back again
        addi    s2, s2, -1
    until s2 == zero
    sub     a0, s1, s0
    addi    a0, a0, -1 - 1              # the first rdctr, and the jump of the other process
    srli    a0, a0, 1
    system  exit
.endproc

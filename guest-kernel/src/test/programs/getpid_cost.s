# What a system call costs: the instructions between a trap and the one behind it, of which 120 are allowed.

.include "check.inc"

.text

.globl _start
.proc _start
    trap    SYS_getpid                  # fill the TLB
    rdctr   s0, instructions
    trap    SYS_getpid
    rdctr   s1, instructions
    sub     a0, s1, s0
    addi    a0, a0, -1                  # the first rdctr
    sltiu   t0, a0, 121
    expect  t0, 1
    system  exit, 0
.endproc

# Two processes that give way to each other for ever: each call is a switch.

.include "program.inc"

.globl _start
_start:
    system  fork
again:
    trap    SYS_yield
    j       again

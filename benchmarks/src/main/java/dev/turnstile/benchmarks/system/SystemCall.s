# The smallest system call, for ever.

.include "program.inc"

.globl _start
_start:
    trap    SYS_getpid
    j       _start

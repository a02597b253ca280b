# A program that has nothing to do.

.globl _start
_start:
    j       _start

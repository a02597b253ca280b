# The first process of the real kernel: asks for its own number, for ever.

    .include "syscalls.inc"

    .macro number_of_getpid number, name, arity, text
    .ifc    \name, getpid
    .equ    GETPID, \number
    .endif
    .endm
    syscalls number_of_getpid

    .text
    .globl  _start
_start:
    trap    GETPID
    j       _start

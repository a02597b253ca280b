# The bare system calls, one routine for each line of the kernel's list: arguments in a0 to a5, result in a0, a negative
# error number on failure, all other registers preserved.

.include "syscalls.inc"

.macro bare_call number, name, arity, text
.globl sys_\name
.proc sys_\name
    trap    \number
    ret
.endproc
.endm

    syscalls bare_call

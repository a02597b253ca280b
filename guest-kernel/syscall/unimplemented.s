# Calls of the list that are still being built on this branch; each goes from here to a file of its own. This file is to
# be empty, and gone, before it reaches main.

.include "errno.inc"

.macro unimplemented names:vararg
.irp name, \names
.globl sys_\name
sys_\name:
.endr
.endm

.text
    unimplemented nice
    unimplemented times
    unimplemented clone
    unimplemented thread_exit
    unimplemented futex
    unimplemented uname
    li      a0, -ENOSYS
    ret

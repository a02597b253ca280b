# Says on the standard output which of the standard files are terminals, and something on the error output.

.include "check.inc"

.text

.globl _start
.proc _start
    .irp descriptor, 0, 1, 2
        system  isatty, \descriptor
        la      t1, text + 4 + 2 * \descriptor
        addi    a0, a0, '0'
        sb      a0, 0(t1)
    .endr
    la      a1, text
    system  write, 1, , 10
    expect  a0, 10
    la      a1, error
    system  write, 2, , 6
    expect  a0, 6
    system  exit, 0
.endproc

.rodata
error:
    .ascii  "error\n"

.data
text:
    .ascii  "out . . .\n"

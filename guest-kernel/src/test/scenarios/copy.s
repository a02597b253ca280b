# Copies its input to its output.

.include "check.inc"

.text

.globl _start
.proc _start
    loop
        la      a1, buffer
        system  read, 0, , 1000
        blez    a0, over
        mv      a2, a0
        la      a1, buffer
        system  write, 1
    endloop
over:
    expect  a0, 0
    system  exit, 0
.endproc

.bss
buffer:
    .space  1000

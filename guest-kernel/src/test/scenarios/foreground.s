# A child that computes for ever, and a parent that waits for it and is not meant by the interrupt key.

.include "check.inc"

.text

.globl _start
.proc _start
    system  fork
    if a0 == zero
        loop
        endloop
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, SIGINT
    system  exit, 0
.endproc

.bss
    .align  2
status:
    .space  4

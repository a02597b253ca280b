# Writes what each read of up to 64 bytes has given, and a bar.

.include "check.inc"

.text

.globl _start
.proc _start
    loop
        la      a1, buffer
        system  read, 0, , 64
        blez    a0, over
        la      t0, buffer
        add     t0, t0, a0
        li      t1, '|'
        sb      t1, 0(t0)
        addi    a2, a0, 1
        la      a1, buffer
        system  write, 1
    endloop
over:
    expect  a0, 0
    system  exit, 0
.endproc

.bss
buffer:
    .space  65

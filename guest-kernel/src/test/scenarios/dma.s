# /dev/dma0, without anybody having loaded its driver.

.include "check.inc"

.text

.globl _start
.proc _start
    system  open, node, O_RDWR
    mv      s0, a0
    mv      a0, s0
    system  write, , text, 6
    expect  a0, 6
    mv      a0, s0
    system  read, , buffer, 100
    expect  a0, 6
    lw      t0, buffer
    lw      t1, text
    sub     t0, t0, t1
    expect  t0, 0
    system  exit, 0
.endproc

.rodata
node:   .asciz  "/dev/dma0"
        .align  2
text:   .asciz  "built in"

.bss
    .align  2
buffer: .space  100

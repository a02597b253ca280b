# Reads or writes a RAM file of CHUNKS times SIZE bytes from its beginning to its end, SIZE bytes at a time, for ever.

.include "program.inc"

.equ CYCLE, CHUNKS + 1                  # and the call that goes back to the beginning

.globl _start
_start:
    la      a0, name
    li      a1, O_RDWR | O_CREAT
    li      a2, 0644
    system  open
    mv      s0, a0
    li      s1, CHUNKS
fill:
    mv      a0, s0
    la      a1, buffer
    system  write, , , SIZE
    addi    s1, s1, -1
    bnez    s1, fill

again:
    mv      a0, s0
    system  lseek, , 0, SEEK_SET
    li      s1, CHUNKS
transfer:
    mv      a0, s0
    la      a1, buffer
    .if WRITE
    system  write, , , SIZE
    .else
    system  read, , , SIZE
    .endif
    addi    s1, s1, -1
    bnez    s1, transfer
    j       again

.rodata
name:
    .asciz  "/file"

.bss
    .balign 4096
buffer:
    .space  SIZE

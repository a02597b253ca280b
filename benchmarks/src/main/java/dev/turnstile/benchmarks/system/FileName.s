# Opens and closes a RAM file, which with CREATE comes into being before and goes behind, for ever.

.include "program.inc"

.globl _start
_start:
    call    file_open
    mv      a0, s0
    system  close
again:
    call    file_open
    mv      a0, s0
    system  close
    .if CREATE
    la      a0, name
    system  unlink
    .endif
    j       again

# file_open() -> s0 = its descriptor
file_open:
    la      a0, name
    system  open, , O_RDWR | O_CREAT, 0644
    mv      s0, a0
    ret

.rodata
name:
    .asciz  "/file"

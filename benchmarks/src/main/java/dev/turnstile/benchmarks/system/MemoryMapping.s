# Maps PAGES pages of zeros and takes them away again, for ever; with TOUCH there is a store to the first one between.

.include "program.inc"

.equ SIZE, PAGES * 4096

.globl _start
_start:
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    system  mmap, 0, SIZE, PROT_READ | PROT_WRITE
    .if TOUCH
    sw      a0, (a0)
    .endif
    system  munmap, , SIZE
    j       _start

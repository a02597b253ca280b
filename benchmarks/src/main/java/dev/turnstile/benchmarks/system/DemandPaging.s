# Maps PAGES pages, stores to each of them, and takes the mapping away, for ever. Each store is a fault: the page is made
# then. With COPY the pages are those of a file, which the mapping doesn't share, so each is a copy.

.include "program.inc"

.equ PAGE, 4096
.equ SIZE, PAGES * PAGE

.globl _start
_start:
    la      a0, name
    system  open, , O_RDWR | O_CREAT, 0644
    mv      s0, a0
    li      s1, PAGES
fill:
    mv      a0, s0
    la      a1, page
    system  write, , , PAGE
    addi    s1, s1, -1
    bnez    s1, fill

again:
    .if COPY
    li      a3, MAP_PRIVATE
    mv      a4, s0
    .else
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS
    li      a4, -1
    .endif
    li      a5, 0
    system  mmap, 0, SIZE, PROT_READ | PROT_WRITE
    mv      t0, a0
    li      t1, PAGES
    li      t2, PAGE
touch:
    sw      t1, (t0)
    add     t0, t0, t2
    addi    t1, t1, -1
    bnez    t1, touch
    system  munmap, , SIZE
    j       again

.rodata
name:
    .asciz  "/file"

.bss
    .balign PAGE
page:
    .space  PAGE

# Reads a disk of BYTES bytes in pieces of CHUNK, for ever: one behind the other, or, with RANDOM, anywhere. PROCESSES do so together,
# each from a place of its own.

.include "program.inc"

.text
.globl _start
_start:
    la      a0, device
    system  open, , O_RDONLY
    mv      s0, a0
    li      s1, 0                       # where to read next
    li      s2, 1                       # processes so far
more:
    li      t0, PROCESSES
    beq     s2, t0, again
    system  fork
    beqz    a0, away
    addi    s2, s2, 1
    j       more
away:
    li      t0, BYTES / PROCESSES / CHUNK * CHUNK
    mul     s1, s2, t0

again:
    mv      a0, s0
    la      a1, buffer
    mv      a3, s1
    system  pread, , , CHUNK
    li      t0, CHUNK
    bne     a0, t0, failed
    .if RANDOM
    li      t0, 1664525                 # a linear congruential generator, of which the high bits are good
    mul     s2, s2, t0
    li      t0, 1013904223
    add     s2, s2, t0
    li      t0, BYTES / CHUNK
    mulhu   s1, s2, t0
    li      t0, CHUNK
    mul     s1, s1, t0
    .else
    add     s1, s1, a0
    li      t0, BYTES
    bne     s1, t0, again
    li      s1, 0
    .endif
    j       again

.rodata
device:
    .if NVME
    .asciz  "/dev/nvme0"
    .else
    .asciz  "/dev/vda"
    .endif

.bss
    .balign 4096
buffer:
    .space  CHUNK

# Reads a file of a disk from its beginning to its end, a few bytes more than the half of a page at a time, and ends with
# 0 if each of its words is its number.

.include "check.inc"

.equ PIECE, 2048 + 4

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    expect  a0, 0
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  open, file, O_RDONLY
    expect  a0, 3
    li      s0, 0                       # the next word's number
    loop
        system  read, 3, buffer, PIECE
        bltz    a0, wrong
        beqz    a0, over
        la      t0, buffer
        add     t1, t0, a0
        while t0 != t1
            lw      t2, 0(t0)
            bne     t2, s0, wrong
            addi    s0, s0, 1
            addi    t0, t0, 4
        endwhile
    endloop
over:
    system  close, 3
    system  umount, mnt
    expect  a0, 0
    system  exit, 0
wrong:
    system  exit, 99
.endproc

.rodata
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
file:           .asciz  "/mnt/file"

.bss
    .align  2
buffer:
    .space  PIECE

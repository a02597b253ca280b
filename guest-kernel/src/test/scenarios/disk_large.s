# A file on the disk that is larger than memory: written, read back, and removed.

.include "check.inc"

.equ PAGES, 900                         # of 4096 bytes: 3.5 MiB

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  open, file, O_RDWR | O_CREAT, 0644
    expect  a0, 3
    li      s0, 0
    repeat
        sw      s0, buffer, t0
        system  write, 3, buffer, 4096
        expect  a0, 4096
        addi    s0, s0, 1
        li      t0, PAGES
    until s0 == t0
    system  lseek, 3, 0, SEEK_SET
    li      s0, 0
    repeat
        system  read, 3, buffer, 4096
        expect  a0, 4096
        lw      t0, buffer
        sub     t0, t0, s0
        expect  t0, 0
        addi    s0, s0, 1
        li      t0, PAGES
    until s0 == t0
    system  fsync, 3
    expect  a0, 0
    system  exit, 0
.endproc

.rodata
mnt:    .asciz  "/mnt"
vda:    .asciz  "/dev/vda"
ext2:   .asciz  "ext2"
file:   .asciz  "/mnt/file"

.bss
    .align  2
buffer:
    .space  4096

# Mounts the disk, writes a file, and ends the machine without more ado.

.include "check.inc"

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  open, file, O_WRONLY | O_CREAT, 0644
    expect  a0, 3
    system  write, 3, text, 5
    expect  a0, 5
    system  exit, 0
.endproc

.rodata
mnt:    .asciz  "/mnt"
vda:    .asciz  "/dev/vda"
ext2:   .asciz  "ext2"
file:   .asciz  "/mnt/file"
text:   .ascii  "text\n"

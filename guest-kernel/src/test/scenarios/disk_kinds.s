# A long symbolic link, a FIFO and a device file on the disk: they are what they were after the disk has been mounted again.
# In the end only the device file is left.

.include "check.inc"

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.equ LENGTH, 100                        # more than fits into an inode

.text

.globl _start
.proc _start
    call_expect mkdir, 0, mnt, 0755
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect symlink, 0, text, link
    call_expect readlink, LENGTH, link, buffer, 200
    call_expect mknod, 0, fifo, S_IFIFO | 0600, 0
    call_expect mknod, 0, null, S_IFCHR | 0600, 0x103
    call_expect umount, 0, mnt

    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect readlink, LENGTH, link, buffer, 200
    lbu     t0, buffer + LENGTH - 1
    expect  t0, 'x'
    call_expect open, 3, null, O_RDWR
    call_expect write, 9, 3, buffer, 9
    call_expect read, 0, 3, buffer, 9
    call_expect open, 4, fifo, O_RDWR
    call_expect write, 9, 4, buffer, 9
    call_expect read, 9, 4, buffer, 90
    call_expect unlink, 0, fifo         # and it still is one
    call_expect write, 9, 4, buffer, 9
    call_expect close, 0, 4
    call_expect close, 0, 3
    call_expect unlink, 0, link
    call_expect umount, 0, mnt
    system  exit, 0
.endproc

.rodata
mnt:    .asciz  "/mnt"
vda:    .asciz  "/dev/vda"
ext2:   .asciz  "ext2"
link:   .asciz  "/mnt/link"
fifo:   .asciz  "/mnt/fifo"
null:   .asciz  "/mnt/null"
text:   .space  LENGTH, 'x'
        .byte   0

.bss
    .align  2
buffer:
    .space  256

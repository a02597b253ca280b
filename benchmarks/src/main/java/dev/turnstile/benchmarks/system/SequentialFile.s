# Reads or writes a file of BYTES bytes in pieces of CHUNK, for ever. With DISK it lies on a disk: before each reading the
# file system is mounted anew, so that no page of it is in memory; each writing ends with it being on the disk.

.include "program.inc"

.globl _start
_start:
    .if DISK
    la      a0, directory
    system  mkdir, , 0755
    call    disk_mount
    .endif
    call    file_open
    call    file_write                  # so that it has its size
    call    file_close
again:
    .if DISK && !WRITE
    la      a0, directory
    system  umount
    call    disk_mount
    .endif
    call    file_open
    .if WRITE
    call    file_write
    .else
    call    file_read
    .endif
    .if DISK && WRITE
    mv      a0, s0
    system  fsync
    .endif
    call    file_close
    j       again

disk_mount:
    la      a0, device
    la      a1, directory
    la      a2, type
    li      a3, 0
    system  mount
    ret

# file_open() -> s0 = its descriptor
file_open:
    la      a0, name
    system  open, , O_RDWR | O_CREAT, 0644
    mv      s0, a0
    ret

file_close:
    mv      a0, s0
    system  close
    ret

file_read:
    li      s1, BYTES / CHUNK
read:
    mv      a0, s0
    la      a1, buffer
    system  read, , , CHUNK
    addi    s1, s1, -1
    bnez    s1, read
    ret

file_write:
    li      s1, BYTES / CHUNK
write:
    mv      a0, s0
    la      a1, buffer
    system  write, , , CHUNK
    addi    s1, s1, -1
    bnez    s1, write
    ret

.rodata
device:
    .asciz  "/dev/vda"
type:
    .asciz  "ext2"
    .if DISK
name:
    .asciz  "/mnt/file"
    .else
name:
    .asciz  "/file"
    .endif
directory:
    .asciz  "/mnt"

.bss
    .balign 4096
buffer:
    .space  CHUNK

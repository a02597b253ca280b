# Descriptors, RAM files and directories, and what is refused.

.include "check.inc"
.include "dirent.inc"

.text

.globl _start
.proc _start
    # Standard files, and numbers that are none.
    system  fstat, 0, KERNEL
    expect  a0, -EFAULT
    system  close, 7
    expect  a0, -EBADF
    system  read, -1
    expect  a0, -EBADF
    system  write, 32
    expect  a0, -EBADF
    system  dup, 99
    expect  a0, -EBADF
    system  lseek, 1, 0, SEEK_CUR
    expect  a0, -ESPIPE

    # Opening.
    la      a0, path_missing
    system  open, , O_RDONLY
    expect  a0, -ENOENT
    la      a0, path_below_file
    system  open, , O_RDONLY
    expect  a0, -ENOTDIR
    la      a0, path_empty
    system  open, , O_RDONLY
    expect  a0, -ENOENT
    la      a0, path_long
    system  open, , O_RDONLY
    expect  a0, -ENAMETOOLONG
    la      a0, path_root
    system  open, , O_WRONLY
    expect  a0, -EISDIR
    la      a0, path_file
    system  open, , O_DIRECTORY
    expect  a0, -ENOENT
    la      a0, path_file
    system  open, , O_ACCMODE
    expect  a0, -EINVAL
    system  open, NOWHERE, O_RDONLY
    expect  a0, -EFAULT
    system  open, KERNEL, O_RDONLY
    expect  a0, -EFAULT

    # A new file: writing, reading back, positions.
    la      a0, path_file
    system  open, , O_RDWR | O_CREAT, 0640
    expect  a0, 3
    la      a0, path_file
    system  open, , O_RDWR | O_CREAT | O_EXCL, 0640
    expect  a0, -EEXIST
    la      a1, text
    system  write, 3, , 10
    expect  a0, 10
    system  lseek, 3, 0, SEEK_CUR
    expect  a0, 10
    system  lseek, 3, -4, SEEK_END
    expect  a0, 6
    la      a1, buffer
    system  read, 3, , 100
    expect  a0, 4
    la      t1, buffer
    lbu     t0, 0(t1)
    expect  t0, '6'
    la      a1, buffer
    system  read, 3, , 100
    expect  a0, 0
    system  lseek, 3, -1, SEEK_SET
    expect  a0, -EINVAL
    system  lseek, 3, 0, 9
    expect  a0, -EINVAL

    # Behind the end: a hole of zeros over page borders.
    system  lseek, 3, 9000, SEEK_SET
    expect  a0, 9000
    la      a1, text
    system  write, 3, , 10
    expect  a0, 10
    system  lseek, 3, 4090, SEEK_SET
    expect  a0, 4090
    la      a1, buffer
    system  read, 3, , 64
    expect  a0, 64
    la      t1, buffer
    lw      t0, 0(t1)
    expect  t0, 0
    system  lseek, 3, 9005, SEEK_SET
    la      a1, buffer
    system  read, 3, , 64
    expect  a0, 5
    la      t1, buffer
    lbu     t0, 0(t1)
    expect  t0, '5'

    # What is known of it.
    la      a1, status
    system  fstat, 3
    expect  a0, 0
    la      t1, status
    lw      t0, Stat.size(t1)
    expect  t0, 9010
    lw      t0, Stat.mode(t1)
    expect  t0, S_IFREG | 0640
    lw      t0, Stat.links(t1)
    expect  t0, 1
    system  isatty, 3
    expect  a0, 0

    # Copies of a descriptor share the position.
    system  dup, 3
    expect  a0, 4
    system  lseek, 4, 2, SEEK_SET
    system  lseek, 3, 0, SEEK_CUR
    expect  a0, 2
    system  dup2, 3, 9
    expect  a0, 9
    system  dup2, 9, 9
    expect  a0, 9
    system  dup2, 3, 32
    expect  a0, -EBADF
    system  close, 9
    expect  a0, 0
    system  close, 9
    expect  a0, -EBADF

    # Hostile buffers.
    system  read, 3, KERNEL, 4
    expect  a0, -EFAULT
    system  read, 3, BELOW_KERNEL, 8
    expect  a0, -EFAULT
    system  write, 3, NOWHERE, 4
    expect  a0, -EFAULT
    system  write, 3, 0xffffffff, 4
    expect  a0, -EFAULT
    la      a1, _start
    system  read, 3, , 4                # text can't be written
    expect  a0, -EFAULT

    # Without its name, the file lives as long as it is open.
    la      a0, path_file
    system  unlink
    expect  a0, 0
    la      a0, path_file
    system  unlink
    expect  a0, -ENOENT
    la      a0, path_root
    system  unlink
    expect  a0, -EISDIR
    system  lseek, 3, 0, SEEK_SET
    la      a1, buffer
    system  read, 3, , 1
    expect  a0, 1
    system  close, 3
    system  close, 4
    expect  a0, 0

    # Appending and truncating.
    la      a0, path_file
    system  open, , O_WRONLY | O_CREAT | O_APPEND, 0644
    expect  a0, 3
    la      a1, text
    system  write, 3, , 3
    system  lseek, 3, 0, SEEK_SET
    la      a1, text
    system  write, 3, , 3
    system  lseek, 3, 0, SEEK_END
    expect  a0, 6
    la      a1, buffer
    system  read, 3, , 1
    expect  a0, -EBADF                  # opened for writing only
    system  close, 3
    la      a0, path_file
    system  open, , O_RDONLY | O_TRUNC
    expect  a0, 3
    la      a1, text
    system  write, 3, , 3
    expect  a0, -EBADF
    system  lseek, 3, 0, SEEK_END
    expect  a0, 6                       # not opened for writing
    system  close, 3
    la      a0, path_file
    system  open, , O_RDWR | O_TRUNC
    system  lseek, 3, 0, SEEK_END
    expect  a0, 0
    system  close, 3

    # Device files.
    la      a0, path_null
    system  open, , O_RDWR
    expect  a0, 3
    la      a1, text
    system  write, 3, , 7
    expect  a0, 7
    la      a1, buffer
    system  read, 3, , 7
    expect  a0, 0
    system  close, 3
    la      a0, path_zero
    system  open, , O_RDONLY
    la      a1, buffer
    system  read, 3, , 8
    expect  a0, 8
    la      t1, buffer
    lw      t0, 0(t1)
    expect  t0, 0
    system  close, 3

    # Directories.
    la      a0, path_root
    system  open, , O_RDONLY
    expect  a0, 3
    la      a1, buffer
    system  read, 3, , 7
    expect  a0, -EISDIR
    la      a1, buffer
    system  getdents, 3, , 4
    expect  a0, -EINVAL
    la      a1, buffer
    system  getdents, 3, , 12           # just one
    expect  a0, 12
    la      t1, buffer
    lbu     t0, Dirent.name(t1)
    expect  t0, '.'
    lbu     t0, Dirent.type(t1)
    expect  t0, DT_DIR
    lhu     t0, Dirent.length(t1)
    expect  t0, 12
    system  close, 3
    system  getdents, 0, 0, 0
    expect  a0, -ENOTDIR

    # All descriptors of a process, and one more.
    li      s0, 3
    repeat
        la      a0, path_null
        system  open, , O_RDONLY
        mv      s1, a0
        addi    s0, s0, 1
    until s1 < 0
    expect  s1, -EMFILE
    expect  s0, OPEN_MAX + 1
    system  exit, 0
.endproc

.rodata
path_missing:
    .asciz  "/no/such/file"
path_below_file:
    .asciz  "/init/file"
path_empty:
    .asciz  ""
path_root:
    .asciz  "/"
path_file:
    .asciz  "//a-file"
path_null:
    .asciz  "/dev/null"
path_zero:
    .asciz  "/dev/../dev/./zero"
path_long:
    .space  NAME_MAX + 1, 'x'
    .byte   0
text:
    .ascii  "0123456789"

.bss
    .align  2
buffer:
    .space  128
.instance status, Stat

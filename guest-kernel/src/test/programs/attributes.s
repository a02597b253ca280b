# What is known of files: modes, owners, times, sizes; reading and writing by vectors and at positions; descriptors' flags.

.include "check.inc"
.include "statfs.inc"
.include "uio.inc"

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    # Modes and the mask.
    call_expect umask, 022, 077
    call_expect open, 3, file, O_RDWR | O_CREAT, 0666
    call_expect umask, 077, 0
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFREG | 0600
    call_expect chmod, 0, file, 04755
    call_expect stat, 0, file, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFREG | 04755
    call_expect fchmod, 0, 3, 0640
    call_expect fchmod, -EBADF, 9, 0640
    call_expect chmod, -ENOENT, missing, 0640
    call_expect access, 0, file, R_OK | W_OK
    call_expect access, -EACCES, file, X_OK
    call_expect access, 0, file, F_OK
    call_expect access, -ENOENT, missing, F_OK
    call_expect access, -EINVAL, file, 8

    # Owners and times.
    call_expect chown, 0, file, 7, 8
    call_expect stat, 0, file, status
    lw      t0, status + Stat.user
    expect  t0, 7
    lw      t0, status + Stat.group
    expect  t0, 8
    call_expect fchown, 0, 3, -1, 9
    call_expect utime, 0, file, times
    call_expect utime, -EFAULT, file, KERNEL
    call_expect stat, 0, file, status
    lw      t0, status + Stat.user
    expect  t0, 7
    lw      t0, status + Stat.group
    expect  t0, 9
    lw      t0, status + Stat.modification
    expect  t0, 1000001
    call_expect utime, 0, file, 0
    call_expect stat, 0, file, status
    lw      t0, status + Stat.modification
    expect  t0, 0                       # the clock begins with 0

    # Vectors.
    call_expect writev, 11, 3, vectors, 3
    call_expect lseek, 0, 3, 0, SEEK_SET
    call_expect readv, 11, 3, vectors_in, 2
    lw      t0, buffer
    expect  t0, 'h' | 'e' << 8 | 'l' << 16 | 'l' << 24
    lbu     t0, buffer + 104
    expect  t0, 'd'
    call_expect writev, -EINVAL, 3, vectors, IOV_MAX + 1
    call_expect writev, -EFAULT, 3, KERNEL, 1
    call_expect readv, -EBADF, 7, vectors, 1

    # Positions.
    call_expect pread, 5, 3, buffer, 5, 6
    lbu     t0, buffer
    expect  t0, 'w'
    call_expect pwrite, 2, 3, text, 2, 20
    call_expect lseek, 11, 3, 0, SEEK_CUR
    call_expect lseek, 22, 3, 0, SEEK_END
    call_expect pread, -EINVAL, 3, buffer, 5, -1
    call_expect pread, 0, 3, buffer, 5, 100

    # Sizes.
    call_expect ftruncate, 0, 3, 4
    call_expect ftruncate, 0, 3, 10000
    call_expect pread, 8, 3, buffer, 8, 0
    lw      t0, buffer
    expect  t0, 'h' | 'e' << 8 | 'l' << 16 | 'l' << 24
    lw      t0, buffer + 4
    expect  t0, 0                       # what had been there is gone
    call_expect lseek, 10000, 3, 0, SEEK_END
    call_expect truncate, 0, file, 5000
    call_expect truncate, -EINVAL, file, -1
    call_expect truncate, -EISDIR, root, 1
    call_expect ftruncate, -EINVAL, 0, 1
    call_expect lseek, 5000, 3, 0, SEEK_END

    # Flags of descriptors and of open files.
    call_expect fcntl, 5, 3, F_DUPFD, 5
    call_expect fcntl, -EINVAL, 3, F_DUPFD, OPEN_MAX
    call_expect fcntl, 0, 3, F_GETFD
    call_expect fcntl, 0, 3, F_SETFD, FD_CLOEXEC
    call_expect fcntl, FD_CLOEXEC, 3, F_GETFD
    call_expect fcntl, 0, 5, F_GETFD
    call_expect fcntl, O_RDWR, 3, F_GETFL
    call_expect fcntl, 0, 3, F_SETFL, O_APPEND | O_WRONLY
    call_expect fcntl, O_RDWR | O_APPEND, 5, F_GETFL
    call_expect fcntl, -EINVAL, 3, 99
    call_expect fcntl, -EBADF, 9, F_GETFL
    call_expect open, 4, file, O_RDONLY | O_CLOEXEC
    call_expect fcntl, FD_CLOEXEC, 4, F_GETFD
    call_expect close, 0, 4
    call_expect ioctl, -ENOTTY, 3, 0, 0
    call_expect ioctl, -EBADF, 9, 0, 0
    call_expect fsync, 0, 3
    call_expect sync, 0
    call_expect statfs, 0, root, statistics
    lw      t0, statistics + Statfs.type
    expect  t0, RAMFS_MAGIC
    lw      t0, statistics + Statfs.name_length
    expect  t0, NAME_MAX

    # File systems come and go.
    call_expect mkdir, 0, directory, 0700
    call_expect mount, -ENODEV, 0, directory, missing, 0
    call_expect mount, -ENOTDIR, 0, file, ramfs, 0
    call_expect mount, -ENOTBLK, file, directory, ext2, 0
    call_expect mount, -EINVAL, 0, directory, ramfs, 99
    call_expect mount, 0, 0, directory, ramfs, 0
    call_expect open, 4, inside, O_RDWR | O_CREAT, 0600
    call_expect fstat, 0, 4, status
    lw      s0, status + Stat.device
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.device
    sub     t0, t0, s0
    snez    t0, t0
    expect  t0, 1
    call_expect link, -EXDEV, file, inside_2
    call_expect rename, -EXDEV, file, inside_2
    call_expect rmdir, -EBUSY, directory
    call_expect umount, -EBUSY, directory
    call_expect umount, -EINVAL, inside
    call_expect umount, -EBUSY, root
    call_expect close, 0, 4
    call_expect chdir, 0, directory
    call_expect getcwd, 11, buffer, 64
    call_expect stat, 0, dots, status
    lw      t0, status + Stat.device
    sub     t0, t0, s0
    snez    t0, t0
    expect  t0, 1
    call_expect umount, -EBUSY, directory
    call_expect chdir, 0, root
    call_expect umount, 0, directory
    call_expect stat, -ENOENT, inside, status
    call_expect rmdir, 0, directory
    call_expect mkdir, 0, directory, 0700
    call_expect mount, 0, 0, directory, ramfs, 1
    call_expect open, -EROFS, inside, O_RDWR | O_CREAT, 0600
    call_expect mkdir, -EROFS, inside, 0700
    call_expect chmod, -EROFS, directory, 0700
    call_expect umount, 0, directory
    system  exit, 0
.endproc

.rodata
root:       .asciz  "/"
dots:       .asciz  ".."
file:       .asciz  "/file"
missing:    .asciz  "/missing"
directory:  .asciz  "/directory"
inside:     .asciz  "/directory/inside"
inside_2:   .asciz  "/directory/inside_2"
ramfs:      .asciz  "ramfs"
ext2:       .asciz  "ext2"
text:       .ascii  "hello world"
    .align  2
times:      .word   1000000, 1000001
vectors:    .word   text, 5, 0, 0, text + 5, 6
vectors_in: .word   buffer, 6, buffer + 100, 100

.bss
    .align  2
buffer:
    .space  256
.instance status, Stat
.instance statistics, Statfs

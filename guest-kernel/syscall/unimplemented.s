# Calls of the list that are still being built on this branch; each goes from here to a file of its own. This file is to
# be empty, and gone, before it reaches main.

.include "errno.inc"

.macro unimplemented names:vararg
.irp name, \names
.globl sys_\name
sys_\name:
.endr
.endm

.text
    unimplemented nice
    unimplemented times
    unimplemented clone
    unimplemented thread_exit
    unimplemented futex
    unimplemented mmap
    unimplemented munmap
    unimplemented mprotect
    unimplemented msync
    unimplemented stat
    unimplemented lstat
    unimplemented link
    unimplemented symlink
    unimplemented readlink
    unimplemented rename
    unimplemented mkdir
    unimplemented rmdir
    unimplemented chdir
    unimplemented getcwd
    unimplemented mknod
    unimplemented chmod
    unimplemented fchmod
    unimplemented chown
    unimplemented fchown
    unimplemented access
    unimplemented umask
    unimplemented utime
    unimplemented truncate
    unimplemented ftruncate
    unimplemented readv
    unimplemented writev
    unimplemented pread
    unimplemented pwrite
    unimplemented poll
    unimplemented select
    unimplemented fcntl
    unimplemented ioctl
    unimplemented fsync
    unimplemented sync
    unimplemented mount
    unimplemented umount
    unimplemented statfs
    unimplemented uname
    li      a0, -ENOSYS
    ret

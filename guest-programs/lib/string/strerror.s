# What error numbers mean, in words.

.include "errno.inc"

.equ END_OF_LIST, 255                   # as a number, which none of them has

.macro errors each
    \each   0, "Success"
    \each   EPERM, "Operation not permitted"
    \each   ENOENT, "No such file or directory"
    \each   ESRCH, "No such process"
    \each   EINTR, "Interrupted by a signal"
    \each   EIO, "Input or output error"
    \each   ENXIO, "No such device or address"
    \each   E2BIG, "Argument list too long"
    \each   ENOEXEC, "Not an executable"
    \each   EBADF, "Bad file descriptor"
    \each   ECHILD, "No such child"
    \each   EAGAIN, "Try again"
    \each   ENOMEM, "Out of memory"
    \each   EACCES, "Permission denied"
    \each   EFAULT, "Bad address"
    \each   ENOTBLK, "Not a block device"
    \each   EBUSY, "Busy"
    \each   EEXIST, "File exists"
    \each   EXDEV, "On another file system"
    \each   ENODEV, "No such device"
    \each   ENOTDIR, "Not a directory"
    \each   EISDIR, "Is a directory"
    \each   EINVAL, "Invalid argument"
    \each   ENFILE, "Too many open files in the system"
    \each   EMFILE, "Too many open files"
    \each   ENOTTY, "Not a terminal"
    \each   ETXTBSY, "Program is running"
    \each   EFBIG, "File too large"
    \each   ENOSPC, "No space left on the device"
    \each   ESPIPE, "Illegal seek"
    \each   EROFS, "Read-only file system"
    \each   EMLINK, "Too many links"
    \each   EPIPE, "Broken pipe"
    \each   EDOM, "Argument out of domain"
    \each   ERANGE, "Result out of range"
    \each   ENAMETOOLONG, "File name too long"
    \each   ENOSYS, "No such system call"
    \each   ENOTEMPTY, "Directory not empty"
    \each   ELOOP, "Too many symbolic links"
    \each   EOVERFLOW, "Value too large"
    \each   ETIMEDOUT, "Timed out"
.endm

# strerror(a0 = error number) -> a0 = its description
.globl strerror
.proc strerror
    .reg    number=s0, entry=s1
    .frame  ra, s0, s1
    mv      number, a0
    la      entry, descriptions
    loop
        lbu     t0, 0(entry)
        addi    entry, entry, 1
        li      t1, END_OF_LIST
        if t0 == number || t0 == t1
            mv      a0, entry
            return
        endif
        mv      a0, entry
        call    strlen
        add     entry, entry, a0
        addi    entry, entry, 1
    endloop
.endproc

.macro description number, text
    .byte   \number
    .asciz  "\text"
.endm

.section .rodata
descriptions:
    errors description
    description END_OF_LIST, "Unknown error"

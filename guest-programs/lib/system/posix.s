# The system calls in C's shape: -1 and errno on failure. They are weak, so that a program may use these names itself; the
# library calls the kernel by the sys_ names and is not disturbed by that.

.include "syscalls.inc"

.macro number_of number, name, arity, text
    .equ    SYS_\name, \number
.endm
    syscalls number_of

# The calls whose arguments in C are the kernel's. Those that differ (wait, sleep, isatty, …) have files of their own.
.macro posix_calls each
    \each   _exit, exit
    \each   fork, fork
    \each   execve, exec
    \each   waitpid, wait
    \each   getpid, getpid
    \each   getppid, getppid
    \each   kill, kill
    \each   sbrk, sbrk
    \each   sched_yield, yield
    \each   uptime, uptime
    \each   open, open
    \each   close, close
    \each   read, read
    \each   write, write
    \each   lseek, lseek
    \each   dup, dup
    \each   dup2, dup2
    \each   fstat, fstat
    \each   getdents, getdents
    \each   unlink, unlink
    \each   poweroff, poweroff
.endm

.macro posix_call function, call
.weak \function
.proc \function
    trap    SYS_\call
    if a0 < 0
        tail    __errno_fail
    endif
    ret
.endproc
.endm

    posix_calls posix_call

# The system calls in C's shape: -1 and errno on failure. They are weak, so that a program may use these names itself;
# the library calls the kernel by the sys_ names and is not disturbed by that.

.include "syscalls.inc"

.macro posix_call function, number
.weak \function
.proc \function
    trap    \number
    if a0 < 0
        tail    __errno_fail
    endif
    ret
.endproc
.endm

# These have another name in C, or another shape and a file of their own. All others are named as the kernel names them.
.irp name, exit, exec, wait, yield, sleep, isatty, sigaction, nice, clone, thread_exit, futex, getcwd
    .equ    differs_\name, 1
.endr

.macro posix_call_of_list number, name, arity, text
    .equ    SYS_\name, \number
.ifndef differs_\name
    posix_call \name, \number
.endif
.endm

    syscalls posix_call_of_list

    posix_call _exit, SYS_exit
    posix_call execve, SYS_exec
    posix_call waitpid, SYS_wait
    posix_call sched_yield, SYS_yield

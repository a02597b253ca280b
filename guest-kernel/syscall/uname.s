# The name of the system.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "utsname.inc"

# utsname TEXT: one field of Utsname
.macro utsname text
    .ascii  "\text"
    .space  utsname_start + ((. - utsname_start) / UTSNAME_LENGTH + 1) * UTSNAME_LENGTH - .
.endm

.text

# sys_uname(a0 = user's Utsname) -> a0 = 0 or -EFAULT
.globl sys_uname
.proc sys_uname
    la      a1, utsname_start
    li      a2, Utsname.sizeof
    j       copy_out
.endproc

.rodata
utsname_start:
    utsname "Turnstile"                 # sysname
    utsname "turnstile"                 # nodename
    utsname "0.1.0"                     # release
    utsname "#1"                        # version
    utsname "turnstile32"               # machine

# The table through which trap_entry calls: made from the list in syscalls.inc, like everything else that knows the
# calls. Each routine gets the user's a0-a5, runs with interrupts off, and returns its result in a0.
#
# Who comes here: trap_entry, through the table.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "syscalls.inc"

.macro system_call_entry number, name, arity, text
    .if (. - system_calls) / 4 != \number
        .error  "syscalls.inc: \name is not number \number"
    .endif
    .word   sys_\name
.endm

.rodata
    .align  2
.globl system_calls
system_calls:
    .word   sys_unknown                 # trap 0 takes the number from a7; so a 0 there is no call
    syscalls system_call_entry
.if (. - system_calls) / 4 != SYSTEM_CALL_COUNT
    .error  "syscalls.inc: SYSTEM_CALL_COUNT is not the length of the list"
.endif

.text

# sys_unknown() -> a0 = -ENOSYS
.globl sys_unknown
.proc sys_unknown
    li      a0, -ENOSYS
    return
.endproc

# Misdeeds with arguments of system calls. The process survives them: each call must fail with an error number, and
# nothing else may come of it. What is called, and with what, is in lists.

.include "errno.inc"
.include "fcntl.inc"
.include "refusals.inc"

# What the lists of calls find open.
.equ ZERO_DEVICE, 3
.equ ROOT_DIRECTORY, 4

.text

# unknown_calls() -> a0 = 0 if all fail with ENOSYS
.globl unknown_calls
.proc unknown_calls
    .reg    expected=t0, result=t1
    li      expected, -ENOSYS
    li      result, 0
.irp number, 999, 65535
    trap    \number
    sub     a0, a0, expected
    or      result, result, a0
.endr
.irp number, 0, -1, 0x80000000          # trap 0 takes the number from a7
    li      a7, \number
    trap    0
    sub     a0, a0, expected
    or      result, result, a0
.endr
    snez    a0, result
    return
.endproc

# hostile_pointers() -> a0 = 0 if every call that takes a pointer refuses every bad one
.globl hostile_pointers
.proc hostile_pointers
    .reg    result=s0
    .frame  ra, s0
    la      a0, zero_device
    call    open_to_read                # ZERO_DEVICE
    la      a0, root_directory
    call    open_to_read                # ROOT_DIRECTORY
    li      result, 0
    offer   nowhere, reading            # wait takes it for "don't tell me"
    offer   nowhere, writing
    offer   unreadable, reading
    offer   unreadable, writing
    offer   unreadable, waiting
    offer   unwritable, writing
    offer   unwritable, waiting
    mv      a0, result
    return
.endproc

# exec_with_argument(a0 = pointer) -> a0 = as exec
.proc exec_with_argument
    .frame  ra, strings:8
    sw      a0, strings(sp)
    sw      zero, strings + 4(sp)
    la      a0, zero_device
    addi    a1, sp, strings
    li      a2, 0
    call    sys_exec
    return
.endproc

# wait_into(a0 = pointer) -> a0 = as wait for a child that leaves its status there
.proc wait_into
    .reg    pointer=s0, result=s1
    .frame  ra, s0, s1
    mv      pointer, a0
    call    sys_fork
    if a0 == 0
        call    sys_exit
    endif
    li      a0, -1
    mv      a1, pointer
    li      a2, 0
    call    sys_wait
    mv      result, a0
    li      a0, -1                      # it may still be there
    li      a1, 0
    li      a2, 0
    call    sys_wait
    mv      a0, result
    return
.endproc

# bad_descriptors() -> a0 = 0 if all calls refuse all of them
.globl bad_descriptors
.proc bad_descriptors
    .reg    result=s0
    .frame  ra, s0
    li      result, 0
    offer   closed, describing
    offer   impossible, describing
    offer   impossible, duplicating
    mv      a0, result
    return
.endproc

# bad_programs() -> a0 = 0 if exec refuses all of them, and this program goes on
.globl bad_programs
.proc bad_programs
    .reg    descriptor=s0, result=s0
    .frame  ra, s0
    la      a0, file
    li      a1, O_CREAT | O_WRONLY | O_TRUNC
    li      a2, 0777
    call    sys_open
    mv      descriptor, a0
    la      a1, not_elf
    li      a2, not_elf_size
    call    sys_write
    mv      a0, descriptor
    call    sys_close
    li      result, 0
    offer   programs, executing
    la      a0, file
    call    sys_unlink
    mv      a0, result
    return
.endproc

# bad_signals() -> a0 = 0 if kill refuses all of them
.globl bad_signals
.proc bad_signals
    .frame  ra
    call    sys_getpid
    mv      a1, a0
    la      a0, killing
    leave
    tail    refuse_all
.endproc

.data                                   # and not .rodata: a loader may have to fill in the routines
.balign 4
reading:
    refused sys_write, 1, BAD, 16
    refused sys_open, BAD, O_RDONLY
    refused sys_unlink, BAD
    refused sys_exec, zero_device, BAD
    refused exec_with_argument, BAD
executing:
    refused sys_exec, BAD
    refused 0
writing:
    refused sys_read, ZERO_DEVICE, BAD, 16
    refused sys_fstat, ZERO_DEVICE, BAD
    refused sys_getdents, ROOT_DIRECTORY, BAD, 4096
    refused sys_pipe, BAD
    refused 0
waiting:
    refused wait_into, BAD
    refused 0
describing:
.irp call, read, write, lseek, fstat, getdents, close, dup, isatty
    refused sys_\call, BAD, room
.endr
    refused sys_dup2, BAD, 1
    refused 0
duplicating:
    refused sys_dup2, 1, BAD
    refused 0
killing:
    refused sys_kill, BAD, 1000         # no such signal
    refused sys_kill, BAD, -1
    refused sys_kill, 0x7fffffff, 9     # no such process
    refused sys_kill, 0x80000000, 9
    refused 0

.section .rodata
nowhere:
    .word   0
nowhere_end:
unreadable:                             # nothing is there; the kernel; its devices; across the highest address
    .word   1, 0x1000, 0x40000000, 0x7ffff000, 0x7fffffff, 0x80000000, 0x80000001, 0xf0003000, 0xfffff000, 0xfffffff8
unreadable_end:
unwritable:                             # the program's own instructions and constants
    .word   hostile_pointers, unreadable
unwritable_end:
closed:
    .word   20, 31
closed_end:
impossible:
    .word   32, 1000, 0x7fffffff, 0x80000000, -1
impossible_end:
programs:
    .word   root_directory, zero_device, missing, empty, file
programs_end:

missing:
    .asciz  "/no/such/program"
empty:
    .asciz  ""
root_directory:
    .asciz  "/"
.globl zero_device
zero_device:
    .asciz  "/dev/zero"
.globl file
file:
    .asciz  "/rubbish"
not_elf:
    .ascii  "\177ELF, and then nothing that makes sense: \0\1\2\3"
.equ not_elf_size, . - not_elf

.bss
    .align  2
room:
    .space  128

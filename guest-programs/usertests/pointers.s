# Bad arguments for every system call.

.include "usertests.inc"

# test_hostile_pointers: each argument of each call is each bad address in turn, the others zero. What comes of it is the
# call's business, but where a path or a structure is wanted, it has to be -EFAULT; and the kernel has to survive.
.globl test_hostile_pointers
.proc test_hostile_pointers
    .reg    address=s0
    .frame  ra, s0
    la      a0, null_device             # so that nothing waits for standard input
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    li      a1, 0
    call    sys_dup2
    la      address, addresses
    loop
        lw      a0, 0(address)
        call    try_all
        lw      a0, 0(address)
        call    try_paths
        addi    address, address, 4
        la      t0, addresses_end
        if address == t0
            break
        endif
    endloop
    return
.endproc

# try_all(a0 = address): every call that can't end, stop or change the test itself
.proc try_all
    .reg    address=s0, number=s1, position=s2
    .frame  ra, s0-s2
    mv      address, a0
    li      number, 1
    loop
        la      t0, arities
        add     t0, t0, number
        lbu     position, -1(t0)
        li      t1, HARMFUL
        if position != t1
            while position != 0
                addi    position, position, -1
                mv      a0, number
                mv      a1, position
                mv      a2, address
                call    try
            endwhile
        endif
        addi    number, number, 1
        li      t0, SYSTEM_CALL_COUNT
        if number == t0
            break
        endif
    endloop
    return
.endproc

# try(a0 = number of a call, a1 = which of its arguments, a2 = what it is) -> a0 = result
.proc try
    .frame  values:24
    mv      a7, a0
    .irp offset, 0, 4, 8, 12, 16, 20
    sw      zero, values + \offset(sp)
    .endr
    addi    t0, sp, values
    slli    a1, a1, 2
    add     t0, t0, a1
    sw      a2, 0(t0)
    lw      a0, values(sp)
    lw      a1, values + 4(sp)
    lw      a2, values + 8(sp)
    lw      a3, values + 12(sp)
    lw      a4, values + 16(sp)
    lw      a5, values + 20(sp)
    trap    0                           # the number is in a7
    return
.endproc

# try_paths(a0 = address): calls whose first argument has to be readable, or writable
.proc try_paths
    .reg    address=s0, call=s1
    .frame  ra, s0, s1
    mv      address, a0
    la      call, path_calls
    loop
        lbu     a0, 0(call)
        if a0 == 0
            break
        endif
        li      a1, 0
        mv      a2, address
        call    try
        expect  -EFAULT, "a bad address"
        addi    call, call, 1
    endloop
    return
.endproc

# test_unknown_calls: they fail, and nothing else happens
.globl test_unknown_calls
.proc test_unknown_calls
    .frame  ra
    trap    SYSTEM_CALL_COUNT
    expect  -ENOSYS, "the first number without a call"
    trap    0xffff
    expect  -ENOSYS, "the last number"
    li      a7, 0
    trap    0
    expect  -ENOSYS, "number 0"
    li      a7, -1
    trap    0
    expect  -ENOSYS, "number -1"
    li      a7, 0x80000000
    trap    0
    expect  -ENOSYS, "a negative number"
    return
.endproc

.equ HARMFUL, 0xff

# Calls that are left out: they end, stop, or change the caller, or wait for ever, if their arguments are in order.
.irp name, exit, fork, kill, sbrk, sleep, poweroff, sigsuspend, sigreturn, pause, alarm, clone, thread_exit, setuid, setgid, munmap, mprotect, select, poll
    .equ    harmful_\name, 1
.endr

.macro arity_of number, name, arity, text
.ifdef harmful_\name
    .byte   HARMFUL
.else
    .byte   \arity
.endif
.endm

.macro number_of number, name, arity, text
    .equ    number_\name, \number
.endm
    syscalls number_of

.section .rodata
null_device:
    .asciz  "/dev/null"
arities:                                # of call 1, 2, …
    syscalls arity_of
path_calls:
.irp name, open, unlink, stat, lstat, symlink, readlink, mkdir, rmdir, chdir, mknod, chmod, chown, access, truncate, statfs, umount, pipe, uname
    .byte   number_\name
.endr
    .byte   0
.balign 4
addresses:                              # low; in a gap; behind the stack; the kernel; its devices; at the very end
    .word   0x101, 0x1000, 0x40000000, 0x7ffff000, 0x7fffffff, KERNEL, KERNEL + 0x1001, 0xf0003000, 0xfffff000
    .word   0xfffffff8, 0xffffffff
addresses_end:

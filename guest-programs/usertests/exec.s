# exec with what is no program, and with arguments of all sizes.

.include "usertests.inc"

.equ STRING, 1000
.equ STRINGS, ARG_MAX / (STRING + 1)    # as many of them as fit

.globl test_exec_bad
.proc test_exec_bad
    .frame  ra, arguments:8
    la      a0, missing
    call    exec_alone
    expect  -ENOENT, "a program that isn't there"
    la      a0, root
    call    exec_alone
    expect_failure "a directory as a program"
    la      a0, null_device
    call    exec_alone
    expect_failure "a device as a program"
    la      a0, file
    la      a1, rubbish
    li      a2, rubbish_size
    call    make_file
    la      a0, file
    call    exec_alone
    expect  -EACCES, "a file that may not be executed"
    la      a0, file
    li      a1, 0755
    call    sys_chmod
    la      a0, file
    call    exec_alone
    expect  -ENOEXEC, "a file that is no program"
    la      a0, file
    call    sys_unlink
    la      a0, echo
    li      a1, KERNEL
    li      a2, 0
    call    sys_exec
    expect  -EFAULT, "arguments in the kernel"
    li      t0, KERNEL
    sw      t0, arguments(sp)
    sw      zero, arguments + 4(sp)
    la      a0, echo
    addi    a1, sp, arguments
    li      a2, 0
    call    sys_exec
    expect  -EFAULT, "an argument in the kernel"
    la      a0, echo
    li      a1, 0
    li      a2, 1
    call    sys_exec
    expect  -EFAULT, "an environment nowhere"
    return
.endproc

# exec_alone(a0 = path) -> a0 = error: without arguments
.proc exec_alone
    li      a1, 0
    li      a2, 0
    tail    sys_exec
.endproc

.globl test_exec_large
.proc test_exec_large
    .frame  ra
    la      a0, string
    li      a1, 'x'
    li      a2, STRING
    call    memset
    la      a0, exec_true
    li      a1, STRINGS
    call    run_child
    expect  0, "arguments that just fit"
    la      a0, exec_true
    li      a1, 64 << 10                # surely too many
    call    run_child
    expect  E2BIG << 8, "arguments that don't fit"
    return
.endproc

# exec_true(a0 = number of arguments) -> a0 = error number, if it comes back
.proc exec_true
    .reg    count=s0
    .frame  ra, s0
    mv      count, a0
    slli    a0, count, 2
    addi    a0, a0, 4
    call    malloc
    expect_success "memory for arguments"
    mv      t0, a0
    la      t1, string
    while count != 0
        sw      t1, 0(t0)
        addi    t0, t0, 4
        addi    count, count, -1
    endwhile
    sw      zero, 0(t0)
    mv      a1, a0
    la      a0, true
    li      a2, 0
    call    sys_exec
    neg     a0, a0
    return
.endproc

.section .rodata
missing:
    .asciz  "/no/such/program"
root:
    .asciz  "/"
null_device:
    .asciz  "/dev/null"
file:
    .asciz  "rubbish"
echo:
    .asciz  "/bin/echo"
true:
    .asciz  "/bin/true"
rubbish:
    .ascii  "\177ELF, and then nothing that makes sense: \0\1\2\3"
.equ rubbish_size, . - rubbish

.bss
string:
    .space  STRING + 1

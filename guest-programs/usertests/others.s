# What others may do, and what several processes do at the same time.

.include "usertests.inc"

.equ SOMEBODY, 1000
.equ RACERS, 4
.equ ROUNDS, 40

# test_permissions: a process that isn't root
.globl test_permissions
.proc test_permissions
    .frame  ra
    la      a0, name
    la      a1, name
    li      a2, 4
    call    make_file
    la      a0, name
    li      a1, 0600
    call    sys_chmod
    expect  0, "chmod"
    la      a0, as_somebody
    li      a1, 0
    call    run_child
    expect  0, "somebody else"
    la      a0, name
    call    sys_unlink
    la      a0, directory
    li      a1, 0
    call    sys_mkdir
    expect  0, "mkdir"
    la      a0, inside
    li      a1, O_CREAT | O_WRONLY
    li      a2, 0
    call    sys_open
    expect_success "root in a directory that nobody may search"
    call    sys_close
    la      a0, inside
    call    sys_unlink
    expect  0, "unlink"
    la      a0, directory
    call    sys_rmdir
    expect  0, "rmdir"
    return
.endproc

# as_somebody() -> a0 = 0
.proc as_somebody
    .frame  ra
    li      a0, SOMEBODY
    call    sys_setgid
    expect  0, "setgid"
    li      a0, SOMEBODY
    call    sys_setuid
    expect  0, "setuid"
    li      a0, 0
    call    sys_setuid
    expect  -EPERM, "becoming root again"
    la      a0, name
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect  -EACCES, "reading what isn't one's own"
    la      a0, name
    li      a1, R_OK
    call    sys_access
    expect  -EACCES, "access"
    la      a0, name
    li      a1, 0777
    call    sys_chmod
    expect  -EPERM, "chmod of what isn't one's own"
    la      a0, name
    li      a1, SOMEBODY
    li      a2, SOMEBODY
    call    sys_chown
    expect  -EPERM, "chown"
    li      a0, 1
    li      a1, SIGKILL
    call    sys_kill
    expect  -EPERM, "killing the first process"
    la      a0, memory
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect  -EACCES, "the machine's memory"
    li      a0, 0
    call    sys_poweroff
    expect  -EPERM, "poweroff"
    li      a0, 0
    return
.endproc

# test_concurrent_files: several processes create and delete the same names; whatever each of them sees, nothing is left
.globl test_concurrent_files
.proc test_concurrent_files
    .reg    left=s0
    .frame  ra, s0
    li      left, RACERS
    while left != 0
        la      a0, race
        mv      a1, left
        call    start_child
        addi    left, left, -1
    endwhile
    li      left, RACERS
    while left != 0
        li      a0, -1
        call    wait_child
        expect  0, "a racer"
        addi    left, left, -1
    endwhile
    la      a0, name
    call    sys_unlink
    la      a0, other
    call    sys_unlink
    la      a0, directory
    call    sys_rmdir
    return
.endproc

# race(a0 = number) -> a0 = 0
.proc race
    .reg    round=s0, number=s1
    .frame  ra, s0, s1
    mv      number, a0
    li      round, ROUNDS
    while round != 0
        la      a0, name
        li      a1, O_CREAT | O_WRONLY
        li      a2, 0666
        call    sys_open
        if a0 >= 0                      # it may be a directory just now
            call    sys_close
        endif
        andi    t0, number, 1
        if t0 != 0
            la      a0, name
            la      a1, other
            call    sys_rename
            la      a0, other
            call    sys_unlink
        else
            la      a0, name
            la      a1, other
            call    sys_link
            la      a0, name
            call    sys_unlink
        endif
        la      a0, directory
        li      a1, 0777
        call    sys_mkdir
        call    sys_yield
        la      a0, directory
        call    sys_rmdir
        addi    round, round, -1
    endwhile
    li      a0, 0
    return
.endproc

.section .rodata
name:
    .asciz  "name"
other:
    .asciz  "other"
directory:
    .asciz  "directory"
inside:
    .asciz  "directory/inside"
memory:
    .asciz  "/dev/mem"

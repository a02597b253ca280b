# fork, exec, wait, kill, yield, sleep: families of processes, and what is refused.

.include "check.inc"

.text

.globl _start
.proc _start
    lw      t0, 0(sp)                   # argc
    li      t1, 1
    bne     t0, t1, child_program       # executed by the checks below
    expect  t0, 1
    andi    t0, sp, 15
    expect  t0, 0
    system  getpid
    expect  a0, 1
    system  getppid
    expect  a0, 0
    system  wait, -1, 0, 0
    expect  a0, -ECHILD
    system  wait, -1, 0, 4
    expect  a0, -EINVAL
    trap    999
    expect  a0, -ENOSYS
    li      a7, SYS_getpid
    trap    0
    expect  a0, 1
    li      a7, 0
    trap    0
    expect  a0, -ENOSYS

    # A child and its status.
    system  fork
    if a0 == zero
        system  getppid
        expect  a0, 1
        system  exit, 0x137             # only the low 8 bits count
    endif
    mv      s0, a0
    mv      a0, s0
    la      a1, status
    system  wait, , , 0
    expect  a0, 2
    lw      t0, status
    expect  t0, 0x37 << 8
    mv      a0, s0
    system  wait, , 0, 0
    expect  a0, -ECHILD
    mv      a0, s0
    system  kill, , 0
    expect  a0, -ESRCH

    # Memory is copied, not shared.
    li      t0, 1
    sw      t0, shared, t1
    system  fork
    if a0 == zero
        li      t0, 2
        sw      t0, shared, t1
        system  exit, 0
    endif
    system  wait, -1, 0, 0
    lw      t0, shared
    expect  t0, 1

    # Not waiting, and killing: a process that sleeps, one that computes, one that waits for input.
    .irp body, sleeper, computer, waiter
        system  fork
        beqz    a0, \body
        mv      s0, a0
        system  wait, -1, 0, WNOHANG
        expect  a0, 0
        system  sleep, 30
        expect  a0, 0
        mv      a0, s0
        system  kill, , 32
        expect  a0, -EINVAL
        mv      a0, s0
        system  kill, , SIGCHLD         # is ignored
        mv      a0, s0
        system  kill, , SIGTERM
        expect  a0, 0
        la      a1, status
        system  wait, -1, , 0
        sub     t0, a0, s0
        expect  t0, 0
        lw      t0, status
        expect  t0, SIGTERM
    .endr

    # A status that can't be stored leaves the child to be waited for.
    system  fork
    if a0 == zero
        system  exit, 1
    endif
    system  wait, -1, KERNEL, 0
    expect  a0, -EFAULT
    system  wait, -1, 0, 0
    srai    t0, a0, 31
    expect  t0, 0

    # Grandchildren become the first process's.
    system  fork
    if a0 == zero
        system  fork
        if a0 == zero
            system  sleep, 20
            system  getppid
            expect  a0, 1
            system  exit, 44
        endif
        system  exit, 0
    endif
    system  wait, -1, 0, 0
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 44 << 8

    # Two compute, and neither has to give the processor away.
    system  fork
    if a0 == zero
        system  fork
        if a0 == zero
            j       computer
        endif
        mv      s0, a0
        system  uptime
        mv      s1, a0
        loop                            # three slices later
            system  uptime
            sub     t0, a0, s1
            li      t1, 30
            if t0 > t1
                break
            endif
        endloop
        mv      a0, s0
        system  kill, , SIGKILL
        system  exit, 5
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 5 << 8
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, SIGKILL

    # exec: what is refused leaves the caller as it was.
    la      a0, path_missing
    la      a1, arguments
    system  exec, , , 0
    expect  a0, -ENOENT
    la      a0, path_directory
    system  exec, , 0, 0
    expect  a0, -EACCES
    la      a0, path_null
    system  exec, , 0, 0
    expect  a0, -EACCES
    la      a0, path_self
    system  exec, , KERNEL, 0
    expect  a0, -EFAULT
    la      a0, path_self
    la      a1, arguments_bad
    system  exec, , , 0
    expect  a0, -EFAULT
    la      a0, path_self
    la      a1, arguments_endless
    system  exec, , , 0
    expect  a0, -E2BIG
    la      a0, path_broken
    system  open, , O_WRONLY | O_CREAT, 0755
    mv      s0, a0
    la      a1, path_broken
    system  write, , , 4
    mv      a0, s0
    system  close
    la      a0, path_broken
    system  exec, , 0, 0
    expect  a0, -ENOEXEC

    # And done: with descriptors kept, arguments and environment passed on.
    system  fork
    if a0 == zero
        system  close, 0
        la      a0, path_self
        la      a1, arguments
        la      a2, environment
        system  exec
        system  exit, 99
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 77 << 8

    # As many processes as there can be.
    li      s0, 0
    loop
        system  fork
        beqz    a0, sleeper
        bltz    a0, full
        addi    s0, s0, 1
    endloop
full:
    expect  a0, -EAGAIN
    expect  s0, 63
    li      s1, 0
    loop                                # their pids follow one another
        addi    s1, s1, 1
        li      t0, 200
        beq     s1, t0, killed
        mv      a0, s1
        li      t0, 1
        beq     s1, t0, next
        system  kill, , SIGKILL
next:
    endloop
killed:
    repeat
        system  wait, -1, 0, 0
        addi    s0, s0, -1
    until a0 < 0
    expect  a0, -ECHILD
    expect  s0, -1
    system  exit, 0

sleeper:
    system  sleep, 1000000
    system  exit, 98
computer:
    j       computer
waiter:
    system  wait, -1, 0, 0
    la      a1, status
    system  read, 0, , 1
    j       waiter
.endproc

# child_program(): checks what the last exec above has passed on
.proc child_program
    lw      t0, 0(sp)
    expect  t0, 3
    lw      t1, 8(sp)
    lbu     t0, 0(t1)
    expect  t0, 'o'
    lw      t1, 12(sp)
    lbu     t0, 0(t1)
    expect  t0, 0                       # an empty argument
    lw      t0, 16(sp)
    expect  t0, 0
    lw      t1, 20(sp)
    lbu     t0, 0(t1)
    expect  t0, 'K'
    lw      t0, 24(sp)
    expect  t0, 0
    system  read, 0, 0, 0
    expect  a0, -EBADF                  # still closed
    system  exit, 77
.endproc

.rodata
path_missing:
    .asciz  "/missing"
path_directory:
    .asciz  "/dev"
path_null:
    .asciz  "/dev/null"
path_self:
    .asciz  "/init"
path_broken:
    .asciz  "/broken"
argument:
    .asciz  "one"
nothing:
    .asciz  ""
setting:
    .asciz  "KEY=value"
    .align  2
arguments:
    .word   path_self, argument, nothing, 0
environment:
    .word   setting, 0
arguments_bad:
    .word   path_self, 0x80000000, 0
arguments_endless:
    .rept   2000
        .word   setting
    .endr
    .word   0

.bss
    .align  2
status:
    .space  4
shared:
    .space  4

# System calls with arguments that make no sense: whatever the children do to themselves, the kernel and the first
# process go on. Calls that would reach beyond the child are left out.

.include "check.inc"

.equ CHILDREN, 150
.equ CALLS, 300

.text

.globl _start
.proc _start
    li      s0, CHILDREN
    repeat
        system  fork
        beqz    a0, child
        mv      s1, a0
        system  sleep, 20               # long enough for most; others wait for themselves, at a pipe
        mv      a0, s1
        system  kill, , SIGKILL
        system  wait, -1, 0, 0
        sub     t0, a0, s1
        expect  t0, 0
        addi    s0, s0, -1
    until s0 == zero
    system  wait, -1, 0, 0
    expect  a0, -ECHILD
    system  exit, 0

child:
    system  close, 1                    # spare the reader
    system  close, 2
    li      t0, 0x9e3779b9
    mul     s10, s0, t0                 # state of the random numbers
    li      s1, CALLS
    repeat
        call    random
        li      t0, SYSTEM_CALL_COUNT + 1
        remu    s2, a0, t0
        switch  s2, t0
        case SYS_fork, SYS_kill, SYS_poweroff, SYS_sleep, SYS_exit
            continue
        endswitch
        mv      a7, s2
        call    argument
        mv      s3, a0
        call    argument
        mv      s4, a0
        call    argument
        mv      s5, a0
        mv      a0, s3
        mv      a1, s4
        mv      a2, s5
        mv      s11, sp                 # all but a0 must be kept
        trap    0
        bne     s11, sp, corrupted
        bne     a2, s5, corrupted
        bne     a1, s4, corrupted
        addi    s1, s1, -1
    until s1 == zero
    system  exit, 0
corrupted:
    li      a0, 1                       # the first process: it can't be missed
    li      a1, SIGABRT
    trap    SYS_kill
.endproc

# random() -> a0 = the next random number (xorshift)
.proc random
    slli    t0, s10, 13
    xor     s10, s10, t0
    srli    t0, s10, 17
    xor     s10, s10, t0
    slli    t0, s10, 5
    xor     s10, s10, t0
    mv      a0, s10
    ret
.endproc

# argument() -> a0 = a small number, an address of ours, one near a border, one of the kernel, or anything
.proc argument
    .frame  ra
    call    random
    srli    t1, a0, 4
    andi    t0, a0, 7
    switch t0, t2
    case 0, 1, 2
        andi    a0, t1, 31
    case 3
        la      a0, room
        andi    t1, t1, 1023
        add     a0, a0, t1
    case 4
        la      a0, paths
        andi    t1, t1, 31
        add     a0, a0, t1
    case 5
        li      a0, 0x7ffff000
        andi    t1, t1, 8191
        sub     a0, a0, t1
    case 6
        li      a0, KERNEL
        andi    t1, t1, 4095
        sub     a0, a0, t1
    endswitch
    return
.endproc

.rodata
paths:
    .ascii  "/dev/zero\0/dev\0/..//init\0/new\0/a"
    .space  64

.bss
    .align  2
room:
    .space  8192

# Processor time: nicer processes get less of it, nobody gets nothing, and it is told who has used how much.

.include "times.inc"                    # before the macro `system`: it has a field of that name
.include "check.inc"
.include "mman.inc"

.text

.globl _start
.proc _start
    system  nice, 0
    expect  a0, 20
    system  nice, 5
    expect  a0, 15
    system  nice, 100
    expect  a0, 1
    system  nice, -1000
    expect  a0, 40
    system  nice, 20
    expect  a0, 20
    system  nice, 0x7fffffff
    expect  a0, 1
    system  nice, -19
    expect  a0, 20
    system  times, KERNEL
    expect  a0, -EFAULT

    # Two count for a while: one of them eight times as nice.
    li      a3, MAP_SHARED | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    system  mmap, 0, 4096, PROT_READ | PROT_WRITE
    mv      s0, a0
    sw      zero, 0(s0)
    system  fork
    if a0 == zero
        system  nice, -4                # 24
        mv      s1, s0
        j       count
    endif
    mv      s2, a0
    system  fork
    if a0 == zero
        system  nice, 17                # 3
        expect  a0, 3
        addi    s1, s0, 4
        j       count
    endif
    mv      s3, a0
    system  sleep, 30                   # they are what they want to be
    lw      s4, 0(s0)
    lw      s5, 4(s0)
    system  sleep, 100
    lw      t0, 0(s0)
    sub     s4, t0, s4
    lw      t0, 4(s0)
    sub     s5, t0, s5
    snez    t0, s5
    expect  t0, 1
    divu    s6, s4, s5                  # 8, nearly
    sltiu   t0, s6, 6
    expect  t0, 0
    sltiu   t0, s6, 11
    expect  t0, 1
    mv      a0, s2
    system  kill, , SIGKILL
    mv      a0, s3
    system  kill, , SIGKILL
    system  wait, -1, 0, 0
    system  wait, -1, 0, 0

    # They have used about all of the time, and we hardly any.
    la      a0, tms
    system  times
    slti    t0, a0, 13
    expect  t0, 0
    lw      t0, tms + Tms.children_user
    sltiu   t1, t0, 12
    expect  t1, 0
    sltiu   t1, t0, 15
    expect  t1, 1
    lw      t0, tms + Tms.user
    sltiu   t1, t0, 3
    expect  t1, 1

    # Who is not root can only become nicer; a child is as nice as its parent.
    system  nice, 3
    system  fork
    if a0 == zero
        system  setuid, 7
        system  nice, 0
        expect  a0, 17
        system  nice, 2
        expect  a0, 15
        system  nice, -1
        expect  a0, -EPERM
        system  exit, 5
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 5 << 8
    system  exit, 0

count:
    lw      t0, 0(s1)
    addi    t0, t0, 1
    sw      t0, 0(s1)
    j       count
.endproc

.bss
    .align  2
status:
    .space  4
tms:
    .space  Tms.sizeof

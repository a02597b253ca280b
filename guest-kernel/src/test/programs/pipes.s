# Pipes between processes: order, waiting at either end, ends that close, and what is refused.

.include "check.inc"

.equ TOTAL, 100000                      # many times what fits into a pipe

.text

.globl _start
.proc _start
    system  pipe, KERNEL
    expect  a0, -EFAULT
    la      a0, ends
    system  pipe
    expect  a0, 0
    lw      t0, ends
    expect  t0, 3                       # nothing is left of the first attempt
    lw      t0, ends + 4
    expect  t0, 4
    system  lseek, 3, 0, SEEK_SET
    expect  a0, -ESPIPE
    la      a1, buffer
    system  write, 3, , 1
    expect  a0, -EBADF
    la      a1, buffer
    system  read, 4, , 1
    expect  a0, -EBADF
    la      a1, status
    system  fstat, 3
    lw      t0, status + Stat.mode
    expect  t0, S_IFIFO | 0600

    # A child writes a counting sequence in odd pieces, and we read it in other pieces.
    system  fork
    beqz    a0, writer
    system  close, 4
    li      s0, 0                       # bytes so far
    li      s1, 0                       # the next one
    loop
        la      a1, buffer
        system  read, 3, , 1000
        blez    a0, over
        add     s0, s0, a0
        la      t0, buffer
        add     t1, t0, a0
        repeat
            lbu     t2, 0(t0)
            bne     t2, s1, wrong
            addi    s1, s1, 1
            andi    s1, s1, 255
            addi    t0, t0, 1
        until t0 == t1
    endloop
wrong:
    system  exit, 99
over:
    expect  a0, 0
    expect  s0, TOTAL
    system  close, 3
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 0

    # Writing to a pipe that nobody reads ends the writer.
    la      a0, ends
    system  pipe
    system  close, 3
    system  fork
    if a0 == zero
        la      a1, buffer
        system  write, 4, , 1
        system  exit, 98
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, SIGPIPE
    system  close, 4

    # A killed reader leaves nothing behind.
    la      a0, ends
    system  pipe
    system  fork
    if a0 == zero
        la      a1, buffer
        system  read, 3, , 1
        system  exit, 97
    endif
    mv      s0, a0
    system  sleep, 5
    mv      a0, s0
    system  kill, , SIGKILL
    la      a1, status
    system  wait, -1, , 0
    la      a1, buffer
    system  write, 4, , 1
    expect  a0, 1
    system  exit, 0

writer:
    system  close, 3
    la      t0, buffer
    li      t1, 0
    repeat
        sb      t1, 0(t0)
        addi    t0, t0, 1
        addi    t1, t1, 1
        li      t2, 4096
    until t1 == t2
    li      s0, TOTAL
    li      s1, 0                       # the next byte
    li      s2, 1                       # size of a piece
    while s0 != zero
        if s2 >u s0
            mv      s2, s0
        endif
        la      a1, buffer
        add     a1, a1, s1
        mv      a2, s2
        system  write, 4
        bne     a0, s2, wrong
        sub     s0, s0, s2
        add     s1, s1, s2
        andi    s1, s1, 255
        slli    s2, s2, 1
        addi    s2, s2, 3
        li      t0, 3000
        if s2 >u t0
            li      s2, 1
        endif
    endwhile
    system  exit, 0
.endproc

.bss
    .align  2
ends:
    .space  8
buffer:
    .space  4096
.instance status, Stat

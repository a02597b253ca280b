# Process groups and sessions, signals to several processes, users and what they may do to each other.

.include "check.inc"

.text

.globl _start
.proc _start
    system  getpgid, 0
    expect  a0, 1
    system  getpgid, 999
    expect  a0, -ESRCH
    system  setpgid, 0, 0               # leads a session
    expect  a0, -EPERM
    system  setpgid, 999, 0
    expect  a0, -ESRCH
    system  setpgid, 0, -1
    expect  a0, -EINVAL
    system  setsid                      # leads a group
    expect  a0, -EPERM

    # Three children: two in a group of their own, one that stays in ours.
    system  fork
    beqz    a0, sleeper
    mv      s0, a0
    system  fork
    beqz    a0, sleeper
    mv      s1, a0
    system  fork
    beqz    a0, sleeper
    mv      s2, a0
    mv      a0, s0
    mv      a1, s1
    system  setpgid                     # no such group yet
    expect  a0, -EPERM
    mv      a0, s0
    system  setpgid, , 0
    expect  a0, 0
    mv      a0, s1
    mv      a1, s0
    system  setpgid
    expect  a0, 0
    mv      a0, s1
    system  getpgid
    sub     t0, a0, s0
    expect  t0, 0
    neg     a0, s0
    system  wait, , 0, WNOHANG
    expect  a0, 0
    neg     a0, s2
    system  wait, , 0, WNOHANG          # no such group
    expect  a0, -ECHILD
    neg     a0, s0
    system  kill, , SIGTERM
    expect  a0, 0
    neg     a0, s0
    system  wait, , 0, 0
    neg     a0, s0
    system  wait, , 0, 0
    neg     a0, s0
    system  wait, , 0, 0
    expect  a0, -ECHILD
    system  wait, 0, 0, WNOHANG         # the third is in our group
    expect  a0, 0
    neg     a0, s0
    system  kill, , 0
    expect  a0, -ESRCH
    system  kill, -1, SIGTERM           # all but ourselves
    expect  a0, 0
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, SIGTERM
    system  kill, -1, 0
    expect  a0, -ESRCH

    # A group that hears its own signal, its sender included.
    system  fork
    if a0 == zero
        system  setpgid, 0, 0
        system  fork
        beqz    a0, sleeper
        system  kill, 0, SIGUSR1
        system  exit, 90
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, SIGUSR1
    la      a1, status
    system  wait, -1, , 0               # our grandchild
    lw      t0, status
    expect  t0, SIGUSR1

    # A session.
    system  fork
    if a0 == zero
        system  setsid
        mv      s0, a0
        system  getpid
        sub     t0, a0, s0
        expect  t0, 0
        system  getpgid, 0
        sub     t0, a0, s0
        expect  t0, 0
        system  setsid
        expect  a0, -EPERM
        system  fork
        if a0 == zero
            system  setpgid, 0, 1       # of another session
            expect  a0, -EPERM
            system  exit, 7
        endif
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, 7 << 8
        system  exit, 8
    endif
    mv      s0, a0
    mv      a0, s0
    la      a1, status
    system  wait, , , 0
    lw      t0, status
    expect  t0, 8 << 8

    # Who is not root any more.
    system  getuid
    expect  a0, 0
    system  fork
    if a0 == zero
        system  setgid, 50
        expect  a0, 0
        system  getegid
        expect  a0, 50
        system  getgid
        expect  a0, 50
        system  setuid, -1
        expect  a0, -EINVAL
        system  setuid, 100
        expect  a0, 0
        system  geteuid
        expect  a0, 100
        system  setuid, 100
        expect  a0, 0
        system  setuid, 0
        expect  a0, -EPERM
        system  setgid, 0
        expect  a0, -EPERM
        system  kill, 1, SIGTERM
        expect  a0, -EPERM
        system  kill, 1, SIGCONT        # same session
        expect  a0, 0
        system  fork
        beqz    a0, sleeper
        mv      s0, a0
        mv      a0, s0
        system  kill, , SIGKILL
        expect  a0, 0
        la      a1, status
        system  wait, -1, , 0
        lw      t0, status
        expect  t0, SIGKILL
        system  exit, 9
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 9 << 8
    system  exit, 0

sleeper:
    system  sleep, 1000000
    system  exit, 98
.endproc

.bss
    .align  2
status:
    .space  4

# Signals: handlers and what they may change, masks, interrupted and restarted calls, stops and continuations.

.include "check.inc"

.equ PC, SignalFrame.pc - SignalFrame.mask      # in a handler's context
.equ USER_1, 1 << (SIGUSR1 - 1)

# handle SIGNAL, HANDLER, FLAGS, MASK: sets the action of a signal
.macro handle signal, handler, flags=0, mask=0
    la      t0, action
    la      t1, \handler
    sw      t1, Sigaction.handler(t0)
    li      t1, \mask
    sw      t1, Sigaction.mask(t0)
    li      t1, \flags
    sw      t1, Sigaction.flags(t0)
    la      t1, restore
    sw      t1, Sigaction.restorer(t0)
    mv      a1, t0
    system  sigaction, \signal, , 0
    expect  a0, 0
.endm

# set_mask HOW, SET
.macro set_mask how, signals
    li      t0, \signals
    sw      t0, set, t1
    la      a1, set
    system  sigprocmask, \how, , 0
    expect  a0, 0
.endm

# send SIGNAL: to ourselves
.macro send signal
    system  getpid
    system  kill, , \signal
    expect  a0, 0
.endm

# expect_count COUNT: how often count_signal has been called since the last time
.macro expect_count count
    lw      t0, counted
    expect  t0, \count
    sw      zero, counted, t0
.endm

# expect_end STATUS: the only child ends so
.macro expect_end end
    la      a1, status
    system  wait, -1, , 0
    bgtz    a0, ended\@
    expect  a0, 1
ended\@:
    lw      t0, status
    expect  t0, \end
.endm

.text

.globl _start
.proc _start
    lw      t0, 0(sp)                   # argc
    addi    t0, t0, -2
    beqz    t0, second                  # executed by the last check
    # What can't be handled.
    la      a1, action
    system  sigaction, SIGKILL, , 0
    expect  a0, -EINVAL
    la      a1, action
    system  sigaction, SIGSTOP, , 0
    expect  a0, -EINVAL
    system  sigaction, 0, 0, 0
    expect  a0, -EINVAL
    system  sigaction, 32, 0, 0
    expect  a0, -EINVAL
    system  sigaction, SIGUSR1, KERNEL, 0
    expect  a0, -EFAULT
    system  sigprocmask, 0, KERNEL, 0
    expect  a0, -EFAULT

    # A handler is called, and all registers are as they were.
    handle  SIGUSR1, count_signal, SA_RESTART
    la      a2, old
    system  sigaction, SIGUSR1, 0
    lw      t0, old + Sigaction.flags
    expect  t0, SA_RESTART
    system  getpid
    li      a1, SIGUSR1
    li      a2, 12
    li      t0, 15
    li      s11, 211
    li      gp, 33
    trap    SYS_kill
    expect  a0, 0
    expect  a1, SIGUSR1
    expect  a2, 12
    expect  t0, 15
    expect  s11, 211
    expect  gp, 33
    expect_count 1
    lw      t0, last_signal
    expect  t0, SIGUSR1

    # Blocked signals wait, once each.
    set_mask SIG_BLOCK, USER_1 | SIGNALS_UNBLOCKABLE
    send    SIGUSR1
    send    SIGUSR1
    expect_count 0
    la      a0, set
    system  sigpending
    lw      t0, set
    expect  t0, USER_1
    la      a2, set
    system  sigprocmask, SIG_BLOCK, 0
    lw      t0, set
    expect  t0, USER_1
    la      a1, set
    system  sigprocmask, 7, , 0
    expect  a0, -EINVAL
    set_mask SIG_UNBLOCK, USER_1
    expect_count 1

    # A signal is blocked in its own handler, unless it says otherwise.
    handle  SIGUSR2, send_again, 0
    send    SIGUSR2
    lw      t0, deepest
    expect  t0, 1
    sw      zero, deepest, t0
    handle  SIGUSR2, send_again, SA_NODEFER
    send    SIGUSR2
    lw      t0, deepest
    expect  t0, 3

    # A fault is repaired, or passed over; the handler learns what and where.
    handle  SIGSEGV, pass_over, SA_SIGINFO
    li      s0, NOWHERE
    lw      t0, 0(s0)
    lw      t0, last_code
    expect  t0, SEGV_MAPERR
    lw      t0, last_address
    expect  t0, NOWHERE
    la      s0, _start
    sw      t0, 8(s0)
    lw      t0, last_code
    expect  t0, SEGV_ACCERR
    lw      t0, last_address
    sub     t0, t0, s0
    expect  t0, 8
    handle  SIGILL, pass_over
illegal:
    eret
    lw      t0, last_address
    la      t1, illegal
    sub     t0, t0, t1
    expect  t0, 0
    handle  SIGBUS, pass_over
    lw      t0, 1(s0)
    lw      t0, last_code
    expect  t0, BUS_ADRALN

    # A fault whose signal is blocked ends the process; so does one in a handler that can't be called.
    system  fork
    if a0 == zero
        set_mask SIG_BLOCK, 1 << (SIGSEGV - 1)
        lw      t0, 0(zero)
        system  exit, 90
    endif
    expect_end SIGSEGV
    system  fork
    if a0 == zero
        li      sp, KERNEL
        lw      t0, 0(zero)
        system  exit, 90
    endif
    expect_end SIGSEGV

    # Once only.
    system  fork
    if a0 == zero
        handle  SIGUSR1, count_signal, SA_RESETHAND
        send    SIGUSR1
        expect_count 1
        send    SIGUSR1
        system  exit, 90
    endif
    expect_end SIGUSR1

    # A frame that a program has made up: it can't reach the kernel, and can't block what can't be blocked.
    system  fork
    if a0 == zero
        li      sp, NOWHERE
        system  sigreturn
    endif
    expect_end SIGSEGV
    system  fork
    if a0 == zero
        addi    sp, sp, -1024
        li      t0, KERNEL
        sw      t0, SignalFrame.pc(sp)
        sw      zero, SignalFrame.mask(sp)
        handle  SIGSEGV, SIG_DFL
        system  sigreturn
    endif
    expect_end SIGSEGV
    system  fork
    if a0 == zero
        addi    sp, sp, -1024
        la      t0, computer
        sw      t0, SignalFrame.pc(sp)
        li      t0, -1
        sw      t0, SignalFrame.mask(sp)
        system  sigreturn
    endif
    mv      s0, a0
    system  sleep, 5
    mv      a0, s0
    system  kill, , SIGTERM
    system  sleep, 5
    system  wait, -1, 0, WNOHANG
    expect  a0, 0
    mv      a0, s0
    system  kill, , SIGKILL
    expect_end SIGKILL

    # Calls that are interrupted: started again or not.
    la      a0, ends
    system  pipe
    handle  SIGUSR1, count_signal, SA_RESTART
    system  getpid
    mv      s1, a0
    call    fork_sender
    lw      a0, ends
    la      a1, room
    system  read, , , 1
    expect  a0, 1
    expect_count 1
    expect_end 0
    handle  SIGUSR1, count_signal
    call    fork_sender
    lw      a0, ends
    la      a1, room
    system  read, , , 1
    expect  a0, -EINTR
    expect_count 1
    expect_end 0
    lw      a0, ends
    la      a1, room
    system  read, , , 1                 # what the sender has written meanwhile
    expect  a0, 1
    handle  SIGUSR1, count_signal, SA_RESTART
    call    fork_sender
    system  pause                       # is never started again
    expect  a0, -EINTR
    expect_count 1
    expect_end 0
    call    fork_sender
    system  sleep, 1000
    expect  a0, -EINTR
    expect_count 1
    expect_end 0

    # Suspending: under another mask, and the old one afterwards.
    set_mask SIG_BLOCK, USER_1
    send    SIGUSR1
    expect_count 0
    sw      zero, set, t0
    la      a0, set
    system  sigsuspend
    expect  a0, -EINTR
    expect_count 1
    la      a2, set
    system  sigprocmask, 0, 0
    lw      t0, set
    expect  t0, USER_1
    set_mask SIG_SETMASK, 0
    system  sigsuspend, KERNEL
    expect  a0, -EFAULT

    # Stop and go on.
    system  fork
    beqz    a0, computer
    mv      s0, a0
    mv      a0, s0
    system  kill, , SIGSTOP
    system  wait, -1, 0, WNOHANG
    expect  a0, 0
    la      a1, status
    system  wait, -1, , WUNTRACED
    lw      t0, status
    expect  t0, SIGSTOP << 8 | STATUS_STOPPED
    system  wait, -1, 0, WUNTRACED | WNOHANG
    expect  a0, 0                       # it has been told
    mv      a0, s0
    system  kill, , SIGTERM             # waits
    system  sleep, 2
    system  wait, -1, 0, WNOHANG
    expect  a0, 0
    mv      a0, s0
    system  kill, , SIGCONT
    la      a1, status
    system  wait, -1, , WCONTINUED
    lw      t0, status
    expect  t0, STATUS_CONTINUED
    expect_end SIGTERM

    # A stopped process can be killed, and what it waited for goes on when it does, until the time that it would have.
    # The terminal's signal stops only who has a shell to continue it: a parent in another group of the session.
    system  fork
    beqz    a0, computer
    mv      s0, a0
    mv      a0, s0
    system  kill, , SIGTSTP
    system  sleep, 2
    system  wait, -1, 0, WUNTRACED | WNOHANG
    expect  a0, 0
    mv      a0, s0
    system  setpgid, , 0
    mv      a0, s0
    system  kill, , SIGTSTP
    system  wait, -1, 0, WUNTRACED
    mv      a0, s0
    system  kill, , SIGKILL
    expect_end SIGKILL
    system  fork
    if a0 == zero
        system  sleep, 50
        sltz    a0, a0
        system  exit
    endif
    mv      s0, a0
    mv      a0, s0
    system  setpgid, , 0
    system  uptime
    mv      s1, a0
    system  sleep, 10
    mv      a0, s0
    system  kill, , SIGTSTP
    system  sleep, 10
    mv      a0, s0
    system  kill, , SIGCONT
    expect_end 0
    system  uptime
    sub     t0, a0, s1
    sltiu   t0, t0, 60
    expect  t0, 1

    # A stopped group whose shell ends is hung up.
    system  fork
    if a0 == zero
        system  setsid
        system  fork
        beqz    a0, computer
        mv      s0, a0
        mv      a0, s0
        system  setpgid, , 0
        mv      a0, s0
        system  kill, , SIGTSTP
        system  wait, -1, 0, WUNTRACED
        system  exit, 0
    endif
    expect_end 0
    expect_end SIGHUP

    # Children: the signal of their end, and no zombies for who doesn't want any.
    handle  SIGCHLD, count_signal, SA_RESTART
    system  fork
    if a0 == zero
        system  exit, 3
    endif
    expect_end 3 << 8
    expect_count 1
    handle  SIGCHLD, SIG_IGN
    system  fork
    if a0 == zero
        system  exit, 3
    endif
    system  wait, -1, 0, 0
    expect  a0, -ECHILD
    handle  SIGCHLD, SIG_DFL

    # Alarms.
    system  alarm, 100
    expect  a0, 0
    handle  SIGALRM, count_signal
    system  alarm, 1
    expect  a0, 100
    system  pause
    expect_count 1
    system  alarm, 5
    expect  a0, 0
    system  alarm, 0
    expect  a0, 5

    # A pipe that nobody reads.
    lw      a0, ends
    system  close
    handle  SIGPIPE, count_signal
    lw      a0, ends + 4
    la      a1, room
    system  write, , , 1
    expect  a0, -EPIPE
    expect_count 1
    handle  SIGPIPE, SIG_IGN
    lw      a0, ends + 4
    la      a1, room
    system  write, , , 1
    expect  a0, -EPIPE

    # A new program has no handlers, but ignores what was ignored, and blocks what was blocked.
    system  fork
    if a0 == zero
        set_mask SIG_BLOCK, 1 << (SIGTERM - 1)
        send    SIGTERM
        la      a0, path_self
        la      a1, arguments
        system  exec, , , 0
        system  exit, 99
    endif
    expect_end 77 << 8
    system  exit, 0

computer:
    j       computer
.endproc

# The program that the last check executes: told apart by its number of arguments.
.globl second
.proc second
    la      a2, old
    system  sigaction, SIGUSR1, 0
    lw      t0, old + Sigaction.handler
    expect  t0, SIG_DFL
    la      a2, old
    system  sigaction, SIGPIPE, 0
    lw      t0, old + Sigaction.handler
    expect  t0, SIG_IGN
    la      a0, set
    system  sigpending
    lw      t0, set
    expect  t0, 1 << (SIGTERM - 1)
    system  exit, 77
.endproc

# fork_sender(): a child that sends SIGUSR1 to its parent after a while, then writes a byte into the pipe
.proc fork_sender
    .reg    parent=s2
    system  getpid
    mv      parent, a0
    system  fork
    if a0 == zero
        system  sleep, 5
        mv      a0, parent
        system  kill, , SIGUSR1
        system  sleep, 5
        lw      a0, ends + 4
        la      a1, room
        system  write, , , 1
        system  exit, 0
    endif
    ret
.endproc

# Handlers: (a0 = signal, a1 = Siginfo, a2 = context). They change registers as they like.

.proc count_signal
    sw      a0, last_signal, t0
    lw      t1, counted
    addi    t1, t1, 1
    sw      t1, counted, t0
    li      gp, -1
    li      s11, -1
    ret
.endproc

.proc send_again
    lw      t0, depth
    addi    t0, t0, 1
    sw      t0, depth, t1
    lw      t1, deepest
    if t0 > t1
        sw      t0, deepest, t1
        li      t1, 3
        if t0 < t1
            system  getpid
            system  kill, , SIGUSR2
        endif
    endif
    lw      t0, depth
    addi    t0, t0, -1
    sw      t0, depth, t1
    ret
.endproc

.proc pass_over
    lw      t0, Siginfo.code(a1)
    sw      t0, last_code, t1
    lw      t0, Siginfo.address(a1)
    sw      t0, last_address, t1
    lw      t0, PC(a2)
    addi    t0, t0, 4
    sw      t0, PC(a2)
    ret
.endproc

.proc restore
    trap    SYS_sigreturn
.endproc

.rodata
path_self:
    .asciz  "/init"
    .align  2
arguments:
    .word   path_self, path_self, 0

.bss
    .align  2
action:
    .space  Sigaction.sizeof
old:
    .space  Sigaction.sizeof
.irp name, set, status, counted, last_signal, last_code, last_address, depth, deepest, room
\name:
    .space  4
.endr
ends:
    .space  8

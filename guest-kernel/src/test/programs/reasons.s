# What a handler is told of why its signal has come, and the stack of its own that it may run on: there, a program learns
# that its stack has overflown.

.include "check.inc"

.equ USER, 7
.equ STATUS, 42
.equ STACK_SIZE, 4096

.macro call_expect name, result, first, second, third
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

# expect_info FIELD, VALUE: the next check: of the Siginfo that the handler has kept
.macro expect_info field, value
    lw      t0, info + Siginfo.\field
    expect  t0, \value
.endm

.text

.globl _start
.proc _start
    call_expect sigaction, 0, SIGUSR1, note_action, 0
    call_expect sigaction, 0, SIGCHLD, note_action, 0
    call_expect sigaction, 0, SIGALRM, note_action, 0
    call_expect sigaction, 0, SIGPIPE, note_action, 0

    # From ourselves, from the kernel, from another user's process.
    call_expect kill, 0, 1, SIGUSR1
    expect_info signal, SIGUSR1
    expect_info error, 0
    expect_info code, SI_USER
    expect_info process, 1
    expect_info user, 0
    call_expect pipe, 0, status
    call_expect close, 0, 3
    call_expect write, -EPIPE, 4, status, 1
    expect_info signal, SIGPIPE
    expect_info code, SI_KERNEL
    expect_info process, 0
    call_expect close, 0, 4
    call_expect alarm, 0, 1
    call_expect pause, -EINTR
    expect_info signal, SIGALRM
    expect_info code, SI_KERNEL

    # From a child that stops, goes on, ends, and is killed.
    system  fork
    if a0 == zero
        call_expect setuid, 0, USER
        loop
            system  pause
        endloop
    endif
    mv      s0, a0
    .irp part, SIGSTOP, SIGCONT, SIGKILL
        sw      zero, info + Siginfo.signal, t0
        repeat                          # it may not have become another user yet
            system  yield
            addi    s1, s1, 1
            andi    t0, s1, 15
        until t0 == zero
        mv      a0, s0
        call_expect kill, 0, , \part
        loop
            lw      t0, info + Siginfo.signal
            bnez    t0, came\part
            system  yield
        endloop
came\part:
        expect_info signal, SIGCHLD
        lw      t0, info + Siginfo.process
        sub     t0, t0, s0
        expect  t0, 0
        expect_info user, USER
        expect_info status, \part
        .ifc \part, SIGSTOP
            expect_info code, CLD_STOPPED
        .endif
        .ifc \part, SIGCONT
            expect_info code, CLD_CONTINUED
        .endif
        .ifc \part, SIGKILL
            expect_info code, CLD_KILLED
        .endif
    .endr
    system  wait, -1, status, 0
    sub     a0, a0, s0
    expect  a0, 0
    system  fork
    if a0 == zero
        system  exit, STATUS
    endif
    system  wait, -1, status, 0
    expect_info code, CLD_EXITED
    expect_info status, STATUS

    # The stack for handlers.
    call_expect sigaltstack, -EFAULT, KERNEL, 0
    call_expect sigaltstack, -EFAULT, 0, KERNEL
    call_expect sigaltstack, -ENOMEM, small_stack, 0
    call_expect sigaltstack, -EINVAL, bad_stack, 0
    call_expect sigaltstack, 0, 0, old_stack
    lw      t0, old_stack + SignalStack.flags
    expect  t0, SS_DISABLE
    call_expect sigaltstack, 0, good_stack, 0
    call_expect sigaction, 0, SIGUSR2, on_stack_action, 0
    call_expect kill, 0, 1, SIGUSR2
    lw      t0, handler_stack
    la      t1, stack
    sub     t0, t0, t1
    sltiu   t0, t0, STACK_SIZE
    expect  t0, 1
    lw      t0, old_stack + SignalStack.flags
    expect  t0, SS_ONSTACK
    lw      t0, refused                 # it can't be changed while it is in use
    expect  t0, -EPERM

    # A child has it, too, and uses it to survive its own recursion; another program hasn't.
    system  fork
    if a0 == zero
        call_expect sigaction, 0, SIGSEGV, overflow_action, 0
        call    recurse
    endif
    system  wait, -1, status, 0
    lw      t0, status
    expect  t0, STATUS << 8
    call_expect sigaltstack, 0, no_stack, 0
    system  fork
    if a0 == zero
        call_expect sigaction, 0, SIGSEGV, overflow_action, 0
        call    recurse
    endif
    system  wait, -1, status, 0
    lw      t0, status
    expect  t0, SIGSEGV
    system  exit, 0
.endproc

# recurse(): for ever
.proc recurse
    .frame  ra, room:1024
    call    recurse
    return
.endproc

# note(a0 = signal, a1 = Siginfo): keeps it
.proc note
    la      t1, info
    .irp field, signal, error, code, address, process, user, status
        lw      t0, Siginfo.\field(a1)
        sw      t0, Siginfo.\field(t1)
    .endr
    ret
.endproc

# on_stack(): where am I?
.proc on_stack
    sw      sp, handler_stack, t0
    system  sigaltstack, 0, old_stack
    system  sigaltstack, no_stack, 0
    sw      a0, refused, t0
    ret
.endproc

# overflow(a0 = SIGSEGV, a1 = Siginfo): ends in order, if that is what has happened
.proc overflow
    lw      t0, Siginfo.code(a1)
    li      t1, SEGV_MAPERR
    if t0 == t1
        system  exit, STATUS
    endif
    system  exit, 1
.endproc

.proc restore
    trap    SYS_sigreturn
.endproc

.data
    .align  2
note_action:
    .word   note, SA_SIGINFO | SA_RESTART, restore, 0
on_stack_action:
    .word   on_stack, SA_ONSTACK, restore, 0
overflow_action:
    .word   overflow, SA_ONSTACK, restore, 0
good_stack:                             # a SignalStack
    .word   stack, 0, STACK_SIZE
small_stack:
    .word   stack, 0, MINSIGSTKSZ - 1
bad_stack:
    .word   stack, 4, STACK_SIZE
no_stack:
    .word   0, SS_DISABLE, 0

.bss
    .align  4
.instance info, Siginfo
.instance old_stack, SignalStack
handler_stack:
    .space  4
refused:
    .space  4
status:
    .space  8
stack:
    .space  STACK_SIZE

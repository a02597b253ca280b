# Threads and futexes: what they share, how they wait for each other, and how they end.

.include "check.inc"
.include "futex.inc"
.include "mman.inc"

.equ THREADS, 4
.equ ROUNDS, 100
.equ STACK, 4096

# start ROUTINE, NUMBER: a thread that begins at ROUTINE with its number in s0 and the address of its word in s1
.macro start routine, number
    la      s0, words
    addi    s1, s0, 4 * \number
    la      a1, stacks + STACK * (\number + 1)
    li      a2, 0x1000 + \number
    mv      a3, s1
    li      s0, \number
    system  clone, CLONE_THREAD
    beqz    a0, \routine
.endm

# join NUMBER: waits until the thread has ended
.macro join number
    la      a0, words + 4 * \number
    call    word_wait
.endm

# futex OPERATION, VALUE, MILLISECONDS: on a0
.macro futex operation, value, milliseconds=-1
    li      a3, \milliseconds
    li      a1, \operation
    li      a2, \value
    trap    SYS_futex
.endm

.text

.globl _start
.proc _start
    lw      t0, 0(sp)                   # argc
    addi    t0, t0, -2
    beqz    t0, alone                   # executed by the last check
    free_pages s11
    system  gettid
    expect  a0, 1
    system  clone, 0, 0, 0
    expect  a0, -EINVAL
    li      a3, NOWHERE
    system  clone, CLONE_THREAD, 0, 0
    expect  a0, -EFAULT

    # Four threads count under a lock, taken away from each other by the scheduler.
    .irp number, 0, 1, 2, 3
        start   counter, \number
        bgtz    a0, started\number
        expect  a0, 1
started\number:
    .endr
    .irp number, 0, 1, 2, 3
        join    \number
    .endr
    lw      t0, total
    expect  t0, THREADS * ROUNDS
    lw      t0, identities              # getpid in each of them
    expect  t0, THREADS

    # Waiting: what is refused, and the end of a time.
    la      a0, gate + 1
    futex   FUTEX_WAIT, 0
    expect  a0, -EINVAL
    li      a0, NOWHERE
    futex   FUTEX_WAIT, 0
    expect  a0, -EFAULT
    la      a0, gate
    futex   9, 0
    expect  a0, -EINVAL
    la      a0, gate
    futex   FUTEX_WAIT, 5
    expect  a0, -EAGAIN
    system  uptime
    mv      s2, a0
    la      a0, gate
    futex   FUTEX_WAIT, 0, 20
    expect  a0, -ETIMEDOUT
    system  uptime
    sub     t0, a0, s2
    li      t1, 19
    slt     t0, t1, t0
    expect  t0, 1
    la      a0, gate
    futex   FUTEX_WAKE, 10
    expect  a0, 0

    # Some are woken, the others wait on.
    start   passer, 0
    start   passer, 1
    start   passer, 2
    system  sleep, 5
    la      a0, gate
    futex   FUTEX_WAKE, 2
    expect  a0, 2
    system  sleep, 5
    lw      t0, passed
    expect  t0, 2
    li      t0, 1
    sw      t0, gate, t1
    la      a0, gate
    futex   FUTEX_WAKE, 10
    expect  a0, 1
    .irp number, 0, 1, 2
        join    \number
    .endr
    sw      zero, gate, t0

    # Processes that share memory wait for each other there.
    li      a3, MAP_SHARED | MAP_ANONYMOUS
    system  mmap, 0, 4096, PROT_READ | PROT_WRITE
    mv      s4, a0
    system  fork
    if a0 == zero
        mv      a0, s4
        futex   FUTEX_WAIT, 0
        expect  a0, 0
        system  exit, 0
    endif
    system  sleep, 5
    mv      a0, s4
    futex   FUTEX_WAKE, 1
    expect  a0, 1
    call    child_status
    expect  a0, 0
    mv      a0, s4
    system  munmap, , 4096

    # A fork takes one thread along.
    start   spinner, 0
    system  fork
    if a0 == zero
        li      t0, 1
        sw      t0, stop, t1            # our own copy
        system  gettid
        mv      s2, a0
        system  getpid
        sub     t0, a0, s2
        expect  t0, 0
        start   leaver, 1
        join    1
        system  thread_exit, 33         # the last one
    endif
    call    child_status
    expect  a0, 33 << 8
    lw      t0, words
    snez    t0, t0
    expect  t0, 1                       # ours still runs
    li      t0, 1
    sw      t0, stop, t1
    join    0
    sw      zero, stop, t0

    # The end of a process is the end of all its threads, wherever they are; so is a signal.
    system  fork
    if a0 == zero
        start   spinner, 0
        start   passer, 1
        start   sleeper, 2
        start   ender, 3
        loop
        endloop
    endif
    call    child_status
    expect  a0, 44 << 8
    system  fork
    if a0 == zero
        start   spinner, 0
        start   passer, 1
        start   sleeper, 2
        lw      t0, 0(zero)
    endif
    call    child_status
    expect  a0, SIGSEGV
    system  fork
    if a0 == zero
        start   spinner, 0
        system  thread_exit, 0          # the first thread may go before the others
    endif
    mv      s2, a0
    system  sleep, 5
    system  wait, -1, 0, WNOHANG
    expect  a0, 0
    mv      a0, s2
    system  kill, , SIGSTOP
    system  wait, -1, 0, WUNTRACED
    mv      a0, s2
    system  kill, , SIGCONT
    mv      a0, s2
    system  kill, , SIGTERM
    call    child_status
    expect  a0, SIGTERM

    # A new program is one thread, with the process's number.
    system  fork
    if a0 == zero
        start   spinner, 0
        start   sleeper, 1
        start   executor, 2
        loop
        endloop
    endif
    mv      s2, a0
    call    child_status
    expect  a0, 77 << 8

    free_pages s10
    sub     t0, s11, s10
    sltiu   t0, t0, 6                   # the stacks that have been used
    expect  t0, 1
    system  exit, 0
.endproc

# child_status() -> a0 = the status of the only child
.proc child_status
    addi    sp, sp, -16
    mv      a1, sp
    system  wait, -1, , 0
    lw      a0, 0(sp)
    addi    sp, sp, 16
    ret
.endproc

# word_wait(a0 = word): until it is 0
.proc word_wait
    mv      t1, a0
    loop
        lw      a2, 0(t1)
        if a2 == zero
            break
        endif
        mv      a0, t1
        li      a1, FUTEX_WAIT
        li      a3, -1
        trap    SYS_futex
    endloop
    ret
.endproc

# Threads: (s0 = number, s1 = address of the word that holds its tid).

counter:
    li      t0, 0x1000
    add     t0, t0, s0
    bne     t0, tp, wrong
    system  gettid
    lw      t0, 0(s1)
    bne     t0, a0, wrong
    la      s3, identities
    system  getpid
    amoadd.w zero, a0, (s3)             # 1
    li      s2, ROUNDS
    la      s3, lock
    repeat
taking:
        li      t0, 1
        amoswap.w t0, t0, (s3)
        if t0 != zero
            mv      a0, s3
            futex   FUTEX_WAIT, 1, 1
            j       taking
        endif
        lw      s4, total
        li      t0, 7
        rem     t0, s2, t0
        if t0 == zero
            system  yield
        endif
        addi    s4, s4, 1
        sw      s4, total, t0
        amoswap.w zero, zero, (s3)
        mv      a0, s3
        futex   FUTEX_WAKE, 1
        addi    s2, s2, -1
    until s2 == zero
leaver:
    system  thread_exit, 0
wrong:
    system  exit, 99

passer:
    la      a0, gate
    futex   FUTEX_WAIT, 0
    la      t0, passed
    li      t1, 1
    amoadd.w zero, t1, (t0)
    system  thread_exit, 0

spinner:
    lw      t0, stop
    beqz    t0, spinner
    system  thread_exit, 0

sleeper:
    system  sleep, 1000000
    system  exit, 98

ender:
    system  sleep, 5
    system  exit, 44

executor:
    system  sleep, 5
    la      a0, path_self
    la      a1, arguments
    system  exec, , , 0
    system  exit, 97

# The program that the last check executes.
alone:
    system  getpid
    mv      s0, a0
    system  gettid
    bne     s0, a0, wrong
    system  thread_exit, 77

.rodata
path_self:
    .asciz  "/init"
    .align  2
arguments:
    .word   path_self, path_self, 0

.bss
    .align  4
stacks:
    .space  THREADS * STACK
words:
    .space  4 * THREADS
.irp name, total, lock, gate, passed, stop, identities
\name:
    .space  4
.endr

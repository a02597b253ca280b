# Mutexes: a word that is 0 while the mutex is free, 1 while it is taken, and 2 while it is taken and somebody may wait.
# Without a contest nothing enters the kernel.

.include "errno.inc"
.include "futex.inc"

.equ FREE, 0
.equ TAKEN, 1
.equ CONTENDED, 2

# pthread_mutex_init(a0 = mutex, a1 = attributes, which are not looked at) -> a0 = 0
.weak pthread_mutex_init
.proc pthread_mutex_init
    sw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

# pthread_mutex_destroy(a0 = mutex) -> a0 = 0
.weak pthread_mutex_destroy
.proc pthread_mutex_destroy
    li      a0, 0
    ret
.endproc

# pthread_mutex_trylock(a0 = mutex) -> a0 = 0, EBUSY if it is taken
.weak pthread_mutex_trylock
.proc pthread_mutex_trylock
    tail    __mutex_trylock
.endproc

# __mutex_trylock(a0 = mutex) -> a0 = 0, EBUSY if it is taken
.globl __mutex_trylock
.proc __mutex_trylock
    lr.w    t0, (a0)
    bnez    t0, busy
    li      t1, TAKEN
    sc.w    t2, t1, (a0)
    bnez    t2, __mutex_trylock
    li      a0, 0
    ret
busy:
    li      a0, EBUSY
    ret
.endproc

# pthread_mutex_lock(a0 = mutex) -> a0 = 0
.weak pthread_mutex_lock
.proc pthread_mutex_lock
    tail    __mutex_lock
.endproc

# __mutex_lock(a0 = mutex) -> a0 = 0
.globl __mutex_lock
.proc __mutex_lock
try:
    lr.w    t0, (a0)
    bnez    t0, contest
    li      t1, TAKEN
    sc.w    t2, t1, (a0)
    bnez    t2, try
    li      a0, 0
    ret
contest:
    tail    __mutex_contest
.endproc

# __mutex_contest(a0 = mutex) -> a0 = 0: takes it, and marks it as contended: others may wait, too
.globl __mutex_contest
.proc __mutex_contest
    .reg    mutex=s0
    .frame  ra, s0
    mv      mutex, a0
    loop
        li      a2, CONTENDED
        amoswap.w t0, a2, (mutex)
        if t0 == 0
            break
        endif
        mv      a0, mutex
        li      a1, FUTEX_WAIT
        li      a3, -1
        call    sys_futex
    endloop
    li      a0, 0
    return
.endproc

# pthread_mutex_unlock(a0 = mutex) -> a0 = 0
.weak pthread_mutex_unlock
.proc pthread_mutex_unlock
    tail    __mutex_unlock
.endproc

# __mutex_unlock(a0 = mutex) -> a0 = 0
.globl __mutex_unlock
.proc __mutex_unlock
    amoswap.w t0, zero, (a0)
    addi    t0, t0, -CONTENDED
    if t0 == 0
        .frame  ra
        li      a1, FUTEX_WAKE
        li      a2, 1
        li      a3, 0
        call    sys_futex
        leave
    endif
    li      a0, 0
    ret
.endproc

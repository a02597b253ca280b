# Conditions: a word that counts the signals. Who waits looks at it before giving up the mutex, and sleeps only while it
# still has that value; so no signal is lost.

.include "futex.inc"

.equ ALL, 0x7fffffff

# pthread_cond_init(a0 = condition, a1 = attributes, which are not looked at) -> a0 = 0
.weak pthread_cond_init
.proc pthread_cond_init
    sw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

# pthread_cond_destroy(a0 = condition) -> a0 = 0
.weak pthread_cond_destroy
.proc pthread_cond_destroy
    li      a0, 0
    ret
.endproc

# pthread_cond_wait(a0 = condition, a1 = mutex, which the caller holds) -> a0 = 0: gives the mutex up meanwhile; may
#   return without a signal
.weak pthread_cond_wait
.proc pthread_cond_wait
    .reg    condition=s0, mutex=s1, count=s2
    .frame  ra, s0-s2
    mv      condition, a0
    mv      mutex, a1
    lw      count, 0(condition)
    mv      a0, mutex
    call    __mutex_unlock
    mv      a0, condition
    li      a1, FUTEX_WAIT
    mv      a2, count
    li      a3, -1
    call    sys_futex
    mv      a0, mutex
    leave
    tail    __mutex_contest
.endproc

# pthread_cond_signal(a0 = condition) -> a0 = 0: lets one of those who wait go on
.weak pthread_cond_signal
.proc pthread_cond_signal
    li      a2, 1
    tail    condition_wake
.endproc

# pthread_cond_broadcast(a0 = condition) -> a0 = 0: lets them all go on
.weak pthread_cond_broadcast
.proc pthread_cond_broadcast
    li      a2, ALL
    tail    condition_wake
.endproc

# condition_wake(a0 = condition, a2 = how many) -> a0 = 0
.proc condition_wake
    .frame  ra
    li      t0, 1
    amoadd.w zero, t0, (a0)
    li      a1, FUTEX_WAKE
    li      a3, 0
    call    sys_futex
    li      a0, 0
    return
.endproc

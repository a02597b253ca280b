# Threads.

.include "usertests.inc"

.equ THREADS, 4
.equ ROUNDS, 500

# test_threads: several threads count together under a mutex, and tell the first by a condition when they are done
.globl test_threads
.proc test_threads
    .reg    left=s0, entry=s1
    .frame  ra, s0, s1, handles:THREADS * 4, result:4
    la      t0, counter
    sw      zero, 0(t0)
    la      t0, done
    sw      zero, 0(t0)
    addi    entry, sp, handles
    li      left, THREADS
    while left != 0
        mv      a0, entry
        li      a1, 0
        la      a2, count
        mv      a3, left
        call    pthread_create
        expect  0, "pthread_create"
        addi    entry, entry, 4
        addi    left, left, -1
    endwhile
    la      a0, mutex
    call    pthread_mutex_lock
    loop
        la      t0, done
        lw      t0, 0(t0)
        addi    t0, t0, -THREADS
        if t0 == 0
            break
        endif
        la      a0, all_done
        la      a1, mutex
        call    pthread_cond_wait
    endloop
    la      a0, mutex
    call    pthread_mutex_unlock
    addi    entry, sp, handles
    li      left, THREADS
    while left != 0
        lw      a0, 0(entry)
        addi    a1, sp, result
        call    pthread_join
        expect  0, "pthread_join"
        lw      a0, result(sp)
        sub     a0, a0, left
        expect  0, "a thread's result"
        addi    entry, entry, 4
        addi    left, left, -1
    endwhile
    la      t0, counter
    lw      a0, 0(t0)
    expect  THREADS * ROUNDS, "what they have counted"
    return
.endproc

# count(a0 = argument) -> a0 = the same: adds ROUNDS to the counter, not atomically, but under the mutex
.proc count
    .reg    argument=s0, round=s1, value=s2
    .frame  ra, s0-s2
    mv      argument, a0
    li      round, ROUNDS
    while round != 0
        la      a0, mutex
        call    pthread_mutex_lock
        la      t0, counter
        lw      value, 0(t0)
        andi    t0, round, 63
        if t0 == 0
            call    sys_yield           # with the mutex: others have to wait for it
        endif
        addi    value, value, 1
        la      t0, counter
        sw      value, 0(t0)
        la      a0, mutex
        call    pthread_mutex_unlock
        addi    round, round, -1
    endwhile
    la      a0, mutex
    call    pthread_mutex_lock
    la      t0, done
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
    la      a0, all_done
    call    pthread_cond_signal
    la      a0, mutex
    call    pthread_mutex_unlock
    mv      a0, argument
    return
.endproc

.bss
.balign 4
mutex:
    .space  4
all_done:
    .space  4
counter:
    .space  4
done:                                   # threads that have ended their work
    .space  4

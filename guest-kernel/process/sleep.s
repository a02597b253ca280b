# Sleeping until a time, or until something happens before it.
#
# Who comes here: system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sleep_until(a0 = wait queue, a1, a2 = low and high word of a time) -> a0 = 0 when it has been woken, -ETIMEDOUT, or
# -EINTR if a signal came first
.globl sleep_until
.proc sleep_until
    .reg    queue=s0
    .frame  ra, s0
    mv      queue, a0
    la      t0, thread_time_out
    sw      t0, Thread.timeout + Deadline.routine(tp)
    addi    a0, tp, Thread.timeout
    call    deadline_set
    mv      a0, queue
    call    sleep_on
    lw      t2, Thread.timeout + Deadline.link + List.next(tp)
    if t2 == zero && a0 == zero         # it has come
        li      a0, -ETIMEDOUT
        return
    endif
    mv      queue, a0
    addi    a0, tp, Thread.timeout
    call    deadline_cancel
    mv      a0, queue
    return
.endproc

# thread_time_out(a0 = Deadline of a thread): its time has come, if it still waits
.proc thread_time_out
    lw      t0, Thread.state - Thread.timeout(a0)
    li      t1, THREAD_SLEEPING
    addi    a0, a0, Thread.link - Thread.timeout
    beq     t0, t1, thread_wake
    return
.endproc

# call_deadline(a0, a1 = low and high word of a number of milliseconds) -> a0, a1 = low and high word of the clock then;
# in a call that has been interrupted with -ERESTARTDEADLINE and started again: the time that it had then
.globl call_deadline
.proc call_deadline
    lw      t0, Thread.restarted(tp)
    beqz    t0, clock_after
    sw      zero, Thread.restarted(tp)
    lw      a0, Thread.timeout + Deadline.low(tp)
    lw      a1, Thread.timeout + Deadline.high(tp)
    return
.endproc

# sys_sleep(a0 = milliseconds) -> a0 = 0 or -EINTR
.globl sys_sleep
.proc sys_sleep
    .frame  ra
    li      a1, 0
    call    call_deadline
    mv      a2, a1
    mv      a1, a0
    la      a0, sleepers
    call    sleep_until
    li      t0, -EINTR
    if a0 == t0
        li      a0, -ERESTARTDEADLINE
    else
        li      a0, 0
    endif
    return
.endproc

# sys_pause() -> a0 = -EINTR, after a signal's handler
.globl sys_pause
.proc sys_pause
    .frame  ra
    la      a0, sleepers
    call    sleep_on
    li      a0, -ERESTARTNOHAND
    return
.endproc

.data
list_define sleepers                    # whom only time or a signal wakes

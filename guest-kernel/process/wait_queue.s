# Sleeping until something happens. A wait queue is a list of threads; whoever makes it happen wakes them, and they
# look again whether it is what they have waited for. Nothing can be missed between looking and sleeping, because
# interrupts are off in the kernel.
#
# Who comes here: whoever waits for something, on a kernel stack of its own; wakers from anywhere, interrupts included.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "errno.inc"
.include "process.inc"

.text

# sleep_on(a0 = wait queue) -> a0 = 0, or -EINTR if a signal came before or instead of the waking
.globl sleep_on
.proc sleep_on
    .reg    queue=s0
    .frame  ra, s0
    mv      queue, a0
    call    signal_waits
    if a0 == zero
        li      t0, THREAD_SLEEPING
        sw      t0, Thread.state(tp)
        mv      a0, queue
        addi    a1, tp, Thread.link
        call    list_append
        call    schedule
        call    signal_waits
    endif
    if a0 != zero
        li      a0, -EINTR
    endif
    return
.endproc

# block_on(a0 = wait queue): sleeps until it is woken, whatever signals come; for work that a device does in memory that
# must not go away
.globl block_on
.proc block_on
    .frame  ra
    li      t0, THREAD_BLOCKED
    sw      t0, Thread.state(tp)
    addi    a1, tp, Thread.link
    call    list_append
    call    schedule
    return
.endproc

# wake_all(a0 = wait queue): makes all its threads runnable
.globl wake_all
.proc wake_all
    .reg    queue=s0
    .frame  ra, s0
    mv      queue, a0
    loop
        lw      a0, List.next(queue)
        if a0 == queue
            break
        endif
        call    thread_wake
    endloop
    return
.endproc

# thread_wake(a0 = link of a thread in a wait queue): takes it from there and makes it runnable
.globl thread_wake
.proc thread_wake
    .frame  ra, s0
    mv      s0, a0
    call    list_remove
    addi    a0, s0, -Thread.link
    call    thread_ready
    return
.endproc

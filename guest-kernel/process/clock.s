# Time: the clock, time slices, and threads that sleep for a while.
#
# There is no regular tick. The timer is set for whatever comes first: the end of the time slice or the next sleeper's
# time. When nobody runs and nobody sleeps for a time, it is not set at all, and the machine may wait for ever.

.include "bootinfo.inc"
.include "process.inc"

.equ SLICE_MILLISECONDS, 10
.equ COUNTDOWN_MAX, 0x7fffffff

.text

# clock_start(): learns the clock's frequency
.globl clock_start
.proc clock_start
    lw      t0, boot_info + BootInfo.frequency
    li      t1, 1000
    divu    t0, t0, t1
    if t0 == zero                       # no machine is that slow; divisions by it are safe
        li      t0, 1
    endif
    sw      t0, ticks_per_millisecond, t1
    return
.endproc

# clock_now() -> a0, a1 = low and high word of the clock, in ticks
#   clobbers t0
.proc clock_now
    repeat                              # until the high word has not changed meanwhile
        rdtimeh a1
        rdtime  a0
        rdtimeh t0
    until t0 == a1
    return
.endproc

# clock_milliseconds() -> a0, a1 = low and high word of the time since the start
.globl clock_milliseconds
.proc clock_milliseconds
    .frame  ra
    call    clock_now
    lw      a2, ticks_per_millisecond
    call    divide_wide
    return
.endproc

# clock_sleep(a0 = milliseconds, unsigned) -> a0 = 0, or -EINTR: lets the process sleep at least that long
.globl clock_sleep
.proc clock_sleep
    .reg    low=s0, high=s1
    .frame  ra, s0, s1
    lw      t1, ticks_per_millisecond
    mul     low, a0, t1
    mulhu   high, a0, t1
    call    clock_now
    add     low, low, a0
    sltu    t0, low, a0
    add     high, high, a1
    add     high, high, t0
    sw      low, Thread.wake_low(tp)
    sw      high, Thread.wake_high(tp)
    # The sleepers are kept in the order of their times; the queue that sleep_on gets is the place before a later one.
    la      t0, sleepers
    mv      a0, t0
    loop
        lw      a0, List.next(a0)
        if a0 == t0
            break
        endif
        lw      t1, Thread.wake_high - Thread.link(a0)
        lw      t2, Thread.wake_low - Thread.link(a0)
        if t1 >u high
            break
        endif
        if t1 == high && t2 >u low
            break
        endif
    endloop
    call    sleep_on
    return
.endproc

# clock_arm_slice(): sets the timer for a process that is about to run
.globl clock_arm_slice
.proc clock_arm_slice
    .frame  ra
    call    sleepers_next
    lw      t0, ticks_per_millisecond
    li      t1, SLICE_MILLISECONDS
    mul     t0, t0, t1
    if a0 == zero || a0 >u t0
        mv      a0, t0
    endif
    call    timer_set
    return
.endproc

# clock_arm_idle(): sets the timer when nobody can run
.globl clock_arm_idle
.proc clock_arm_idle
    .frame  ra
    call    sleepers_next
    call    timer_set
    return
.endproc

# clock_interrupt(): the timer has run down
.globl clock_interrupt
.proc clock_interrupt
    .frame  ra
    loop
        call    sleepers_next
        addi    a0, a0, -1              # 1: its time has come
        bnez    a0, rest
        lw      a0, sleepers + List.next
        call    thread_wake
    endloop
rest:
    call    slice_over
    call    clock_arm_slice
    return
.endproc

# sleepers_next() -> a0 = ticks until the first sleeper is to be woken, at least 1 and at most COUNTDOWN_MAX; 0 if
# nobody sleeps for a time
.proc sleepers_next
    .frame  ra
    la      t1, sleepers
    lw      t2, List.next(t1)
    li      a0, 0
    if t1 == t2
        return
    endif
    call    clock_now
    lw      t1, Thread.wake_low - Thread.link(t2)
    lw      t2, Thread.wake_high - Thread.link(t2)
    sub     t3, t1, a0
    sltu    t0, t1, a0                  # borrow
    sub     t2, t2, a1
    sub     t2, t2, t0
    li      a0, COUNTDOWN_MAX
    if t2 < 0                           # overdue
        li      a0, 1
    elseif t2 == zero && t3 <u a0
        mv      a0, t3
        if a0 == zero
            li      a0, 1
        endif
    endif
    return
.endproc

.data
list_define sleepers

.bss
    .align  2
ticks_per_millisecond:
    .space  4

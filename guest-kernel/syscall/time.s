# System calls about time.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "bootinfo.inc"
.include "errno.inc"
.include "process.inc"
.include "times.inc"

.equ NANOSECONDS, 1000000000

.text

# sys_uptime() -> a0 = milliseconds since the start, modulo 2^31, so that it can't be taken for an error
.globl sys_uptime
.proc sys_uptime
    .frame  ra
    call    clock_milliseconds
    slli    a0, a0, 1
    srli    a0, a0, 1
    return
.endproc

# sys_clock_gettime(a0 = CLOCK_REALTIME or CLOCK_MONOTONIC, a1 = user's Timespec) -> a0 = 0, -EINVAL or -EFAULT
.globl sys_clock_gettime
.proc sys_clock_gettime
    .reg    user=s0, epoch=s1
    .frame  ra, s0, s1, time:Timespec
    mv      user, a1
    switch a0, t0
    case CLOCK_REALTIME
        lw      a0, option_epoch
        call    string_number
        mv      epoch, a0
    case CLOCK_MONOTONIC
        li      epoch, 0
    default
        li      a0, -EINVAL
        return
    endswitch
    call    clock_seconds
    add     a0, a0, epoch
    sw      a0, time + Timespec.seconds(sp)
    sw      a1, time + Timespec.nanoseconds(sp)
    mv      a0, user
    addi    a1, sp, time
    li      a2, Timespec.sizeof
    call    copy_out
    return
.endproc

# clock_seconds() -> a0 = seconds since the start, a1 = nanoseconds more
.globl clock_seconds
.proc clock_seconds
    .reg    ticks=s0, seconds=s1
    .frame  ra, s0, s1
    call    clock_now
    mv      ticks, a0
    lw      a2, boot_info + BootInfo.frequency
    call    divide_wide
    mv      seconds, a0
    lw      a2, boot_info + BootInfo.frequency
    mul     t0, seconds, a2
    sub     ticks, ticks, t0            # the rest, less than the frequency
    li      t0, NANOSECONDS
    mul     a0, ticks, t0
    mulhu   a1, ticks, t0
    call    divide_wide
    mv      a1, a0
    mv      a0, seconds
    return
.endproc

# sys_alarm(a0 = seconds, 0 for never) -> a0 = seconds that were left of the last one, at least 1; 0 if there was none
.globl sys_alarm
.proc sys_alarm
    .reg    deadline=s0, seconds=s1, left=s2
    .frame  ra, s0-s2
    mv      seconds, a0
    lw      deadline, Thread.process(tp)
    addi    deadline, deadline, Process.alarm
    li      left, 0
    lw      t0, Deadline.link + List.next(deadline)
    if t0 != zero
        call    clock_now
        lw      t1, Deadline.low(deadline)
        lw      t2, Deadline.high(deadline)
        sltu    t0, t1, a0
        sub     a0, t1, a0
        sub     a1, t2, a1
        sub     a1, a1, t0
        if a1 < 0                       # it has come, and the interrupt is still to be taken
            li      a0, 0
            li      a1, 0
        endif
        lw      a2, boot_info + BootInfo.frequency
        call    divide_wide
        addi    left, a0, 1
    endif
    mv      a0, deadline
    call    deadline_cancel
    if seconds != zero
        la      t0, alarm_ring
        sw      t0, Deadline.routine(deadline)
        li      t0, 1000
        mul     a0, seconds, t0
        mulhu   a1, seconds, t0
        call    clock_after
        mv      a2, a1
        mv      a1, a0
        mv      a0, deadline
        call    deadline_set
    endif
    mv      a0, left
    return
.endproc

# alarm_ring(a0 = Process.alarm of a process)
.proc alarm_ring
    addi    a0, a0, -Process.alarm
    li      a1, SIGALRM
    j       signal_send
.endproc

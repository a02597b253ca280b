# Time: the clock, and the timer for time slices and deadlines.
#
# There is no regular tick. The timer is set for whatever comes first: the end of the time slice or the next deadline.
# When nobody runs and there is no deadline, it is not set at all, and the machine may wait for ever.
#
# Who comes here: the boot, the timer's interrupt, switches, and whoever asks what time it is.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "bootinfo.inc"
.include "process.inc"

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
    srli    t0, t0, 1
    if t0 == zero
        li      t0, 1
    endif
    sw      t0, half_milliseconds, t1
    la      a0, kernel_process
    li      a1, 0
    j       process_set_nice
.endproc

# process_set_nice(a0 = process, a1 = NICE_MIN to NICE_MAX): its time slices take half a millisecond for each step of its
# priority above the lowest one, which is 10 ms for most
#   clobbers t0, t1
.globl process_set_nice
.proc process_set_nice
    sw      a1, Process.nice(a0)
    li      t0, NICE_MAX + 1
    sub     t0, t0, a1
    lw      t1, half_milliseconds
    mul     t0, t0, t1
    sw      t0, Process.slice(a0)
    return
.endproc

# clock_now() -> a0, a1 = low and high word of the clock, in ticks
#   clobbers t0
.globl clock_now
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

# clock_after(a0, a1 = low and high word of a number of milliseconds) -> a0, a1 = low and high word of the clock then
#   clobbers t0-t3
.globl clock_after
.proc clock_after
    .frame  ra
    lw      t0, ticks_per_millisecond
    mul     t1, a0, t0
    mulhu   t2, a0, t0
    mul     t3, a1, t0
    add     t2, t2, t3
    call    clock_now
    add     a0, a0, t1
    sltu    t0, a0, t1
    add     a1, a1, t2
    add     a1, a1, t0
    return
.endproc

# clock_arm_slice(a0 = thread that is about to run) -> a0 = the same: sets the timer for the end of its slice
.globl clock_arm_slice
.proc clock_arm_slice
    .reg    thread=t6, slice=t4
    .frame  ra
    mv      thread, a0
    lw      t0, Thread.process(thread)
    lw      slice, Process.slice(t0)
    la      t0, deadlines
    lw      a0, List.next(t0)
    if a0 != t0
        call    deadlines_next
        if a0 <u slice
            mv      slice, a0
        endif
    endif
    mv      a0, slice
    call    timer_set
    mv      a0, thread
    return
.endproc

# clock_account(): the time since the last call has been the present thread's
#   clobbers t0-t3
.globl clock_account
.proc clock_account
    rdtime  t0
    la      t1, accounted
    lw      t2, 0(t1)
    sw      t0, 0(t1)
    sub     t2, t0, t2                  # at most a slice, or a wait for a deadline
    lw      t1, Thread.process(tp)
    lw      t3, Process.time(t1)
    add     t3, t3, t2
    sw      t3, Process.time(t1)
    if t3 <u t2
        lw      t3, Process.time + 4(t1)
        addi    t3, t3, 1
        sw      t3, Process.time + 4(t1)
    endif
    return
.endproc

# clock_arm_idle(): sets the timer when nobody can run
.globl clock_arm_idle
.proc clock_arm_idle
    .frame  ra
    call    deadlines_next
    call    timer_set
    return
.endproc

# clock_interrupt(): the timer has run down
.globl clock_interrupt
.proc clock_interrupt
    .frame  ra
    call    clock_account
    call    deadlines_run
    call    slice_over
    mv      a0, tp
    call    clock_arm_slice
    return
.endproc

.bss
    .align  2
.globl ticks_per_millisecond
ticks_per_millisecond:
    .space  4
half_milliseconds:                      # ticks
    .space  4
accounted:                              # low word of the clock at the last call of clock_account
    .space  4

# Time: the clock, and the timer for time slices and deadlines.
#
# There is no regular tick. The timer is set for whatever comes first: the end of the time slice or the next deadline.
# When nobody runs and there is no deadline, it is not set at all, and the machine may wait for ever.

.include "bootinfo.inc"
.include "process.inc"

.equ SLICE_MILLISECONDS, 10

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

# clock_arm_slice(): sets the timer for a thread that is about to run
.globl clock_arm_slice
.proc clock_arm_slice
    .frame  ra
    call    deadlines_next
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
    call    deadlines_next
    call    timer_set
    return
.endproc

# clock_interrupt(): the timer has run down
.globl clock_interrupt
.proc clock_interrupt
    .frame  ra
    call    deadlines_run
    call    slice_over
    call    clock_arm_slice
    return
.endproc

.bss
    .align  2
.globl ticks_per_millisecond
ticks_per_millisecond:
    .space  4

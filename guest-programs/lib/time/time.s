# What time it is, in C's units.

.include "times.inc"

.equ MICROSECONDS_PER_MILLISECOND, 1000

# clock() -> a0 = microseconds since the start, modulo 2^32
.globl clock
.proc clock
    .frame  ra
    call    sys_uptime
    li      t0, MICROSECONDS_PER_MILLISECOND
    mul     a0, a0, t0
    return
.endproc

# time(a0 = time_t *, or 0) -> a0 = seconds since 1970-01-01
.globl time
.proc time
    .reg    to=s0
    .frame  ra, s0, now:Timespec
    mv      to, a0
    li      a0, CLOCK_REALTIME
    addi    a1, sp, now
    call    sys_clock_gettime
    if a0 < 0
        call    __errno_fail
        return
    endif
    lw      a0, now + Timespec.seconds(sp)
    if to != 0
        sw      a0, 0(to)
    endif
    return
.endproc

# Time since the machine started, in C's units. There is no time of day.

.equ MICROSECONDS_PER_MILLISECOND, 1000
.equ MILLISECONDS_PER_SECOND, 1000

# clock() -> a0 = microseconds, modulo 2^32; the processor's time and the machine's are the same here
.globl clock
.proc clock
    .frame  ra
    call    sys_uptime
    li      t0, MICROSECONDS_PER_MILLISECOND
    mul     a0, a0, t0
    return
.endproc

# time(a0 = time_t *, or 0) -> a0 = seconds
.globl time
.proc time
    .reg    to=s0
    .frame  ra, s0
    mv      to, a0
    call    sys_uptime
    li      t0, MILLISECONDS_PER_SECOND
    divu    a0, a0, t0
    if to != 0
        sw      a0, 0(to)
    endif
    return
.endproc

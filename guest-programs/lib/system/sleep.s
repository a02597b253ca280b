# Sleeping, in C's units; the kernel's are milliseconds.

.equ MILLISECONDS_PER_SECOND, 1000
.equ MICROSECONDS_PER_MILLISECOND, 1000
.equ UPTIME_BITS, 31                    # the kernel's milliseconds are modulo 2^31

# sleep(a0 = seconds) -> a0 = seconds that were left when a signal ended it, else 0
.weak sleep
.proc sleep
    .reg    milliseconds=s0, start=s1
    .frame  ra, s0, s1
    li      t0, MILLISECONDS_PER_SECOND
    mul     milliseconds, a0, t0
    call    sys_uptime
    mv      start, a0
    mv      a0, milliseconds
    call    sys_sleep
    if a0 == 0
        return
    endif
    call    sys_uptime
    sub     a0, a0, start
    slli    a0, a0, 32 - UPTIME_BITS
    srli    a0, a0, 32 - UPTIME_BITS
    sub     a0, milliseconds, a0        # what is left, rounded up: it did not sleep that long
    li      t0, MILLISECONDS_PER_SECOND
    addi    a0, a0, MILLISECONDS_PER_SECOND - 1
    divu    a0, a0, t0
    return
.endproc

# usleep(a0 = microseconds) -> a0 = 0, -1 and errno if a signal ended it; rounds up to milliseconds
.weak usleep
.proc usleep
    .frame  ra
    li      t0, MICROSECONDS_PER_MILLISECOND
    addi    a0, a0, MICROSECONDS_PER_MILLISECOND - 1
    divu    a0, a0, t0
    call    sys_sleep
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

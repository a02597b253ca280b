# Sleeping, in C's units; the kernel's are milliseconds.

.equ MILLISECONDS_PER_SECOND, 1000
.equ MICROSECONDS_PER_MILLISECOND, 1000

# sleep(a0 = seconds) -> a0 = seconds left: always 0
.weak sleep
.proc sleep
    .frame  ra
    li      t0, MILLISECONDS_PER_SECOND
    mul     a0, a0, t0
    call    sys_sleep
    li      a0, 0
    return
.endproc

# usleep(a0 = microseconds) -> a0 = 0; rounds up to milliseconds
.weak usleep
.proc usleep
    .frame  ra
    li      t0, MICROSECONDS_PER_MILLISECOND
    addi    a0, a0, MICROSECONDS_PER_MILLISECOND - 1
    divu    a0, a0, t0
    call    sys_sleep
    li      a0, 0
    return
.endproc

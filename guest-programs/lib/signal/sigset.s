# Sets of signals: a word in memory, in which signal n is bit n - 1.

.include "errno.inc"
.include "signal.inc"

# sigemptyset(a0 = set) -> a0 = 0
.weak sigemptyset
.proc sigemptyset
    sw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

# sigfillset(a0 = set) -> a0 = 0
.weak sigfillset
.proc sigfillset
    li      t0, 0x7fffffff              # there is no signal 32
    sw      t0, 0(a0)
    li      a0, 0
    ret
.endproc

# signal_bit: t1 = the bit of the signal in a1; a failure if there is none
#   clobbers t0
.macro signal_bit
    addi    t0, a1, -1
    li      t1, SIGNAL_MAX
    bgeu    t0, t1, invalid
    li      t1, 1
    sll     t1, t1, t0
.endm

# sigaddset(a0 = set, a1 = signal) -> a0 = 0, -1 and errno if there is no such signal
.weak sigaddset
.proc sigaddset
    signal_bit
    lw      t0, 0(a0)
    or      t0, t0, t1
    sw      t0, 0(a0)
    li      a0, 0
    ret
invalid:
    li      a0, -EINVAL
    tail    __errno_fail
.endproc

# sigdelset(a0 = set, a1 = signal) -> likewise
.weak sigdelset
.proc sigdelset
    signal_bit
    not     t1, t1
    lw      t0, 0(a0)
    and     t0, t0, t1
    sw      t0, 0(a0)
    li      a0, 0
    ret
invalid:
    li      a0, -EINVAL
    tail    __errno_fail
.endproc

# sigismember(a0 = set, a1 = signal) -> a0 = 1 or 0, -1 and errno if there is no such signal
.weak sigismember
.proc sigismember
    signal_bit
    lw      t0, 0(a0)
    and     t0, t0, t1
    snez    a0, t0
    ret
invalid:
    li      a0, -EINVAL
    tail    __errno_fail
.endproc

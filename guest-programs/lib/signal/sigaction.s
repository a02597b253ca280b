# Saying what signals do.

.include "signal.inc"

# sigaction(a0 = signal, a1 = Sigaction or 0, a2 = room for the old one or 0) -> a0 = 0, -1 and errno on failure
#   the library brings its own way back from handlers
.weak sigaction
.proc sigaction
    tail    __sigaction
.endproc

# __sigaction(a0, a1, a2 as above) -> likewise
.globl __sigaction
.proc __sigaction
    .frame  ra, action:Sigaction
    if a1 != 0
        lw      t0, Sigaction.handler(a1)
        sw      t0, action + Sigaction.handler(sp)
        lw      t0, Sigaction.mask(a1)
        sw      t0, action + Sigaction.mask(sp)
        lw      t0, Sigaction.flags(a1)
        li      t1, SA_RESTORER
        or      t0, t0, t1
        sw      t0, action + Sigaction.flags(sp)
        la      t0, __signal_return
        sw      t0, action + Sigaction.restorer(sp)
        addi    a1, sp, action
    endif
    call    sys_sigaction
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# signal(a0 = signal, a1 = handler, SIG_DFL or SIG_IGN) -> a0 = what stood there before, SIG_ERR and errno on failure
#   calls that it interrupts start again
.globl signal
.proc signal
    .frame  ra, new:Sigaction, old:Sigaction
    sw      a1, new + Sigaction.handler(sp)
    li      t0, SA_RESTART
    sw      t0, new + Sigaction.flags(sp)
    sw      zero, new + Sigaction.mask(sp)
    addi    a1, sp, new
    addi    a2, sp, old
    call    __sigaction
    if a0 == 0
        lw      a0, old + Sigaction.handler(sp)
    endif
    return                              # -1 is SIG_ERR
.endproc

# Where handlers return to: the kernel has put the interrupted registers above sp, and takes them back.
.globl __signal_return
.proc __signal_return
    call    sys_sigreturn
.endproc

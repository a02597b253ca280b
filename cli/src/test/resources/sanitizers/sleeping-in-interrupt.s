# Waits a while in its service routine.

.include "deadline.inc"
.include "engine.inc"

engine_driver sleeper, interrupt=serve

.proc probe
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.length(t0)
    li      t1, COPY_START | COPY_INTERRUPT
    sw      t1, CopyRegisters.control(t0)
    li      a0, 0
    return
.endproc

.proc serve
    .frame  ra, s0
    mv      s0, a0
    .ifdef WRONG
        li      a0, 1
        li      a1, 0
        call    clock_after
        mv      a2, a1
        mv      a1, a0
        la      a0, sleepers
        call    sleep_until         # wrong
    .endif
    lw      t1, Device.registers(s0)
    lw      t0, CopyRegisters.status(t1)
    sw      t0, CopyRegisters.status(t1)
    snez    a0, t0
    return
.endproc

.data
list_define sleepers

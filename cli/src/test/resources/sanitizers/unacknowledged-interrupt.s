# Takes the interrupt for its own, and leaves the line asserted.

.include "engine.inc"

engine_driver forgetful, interrupt=serve

.proc probe
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.length(t0)
    li      t1, COPY_START | COPY_INTERRUPT
    sw      t1, CopyRegisters.control(t0)
    li      a0, 0
    return
.endproc

.proc serve
    .ifdef WRONG
        li      a0, 1               # wrong
        return
    .endif
    lw      t1, Device.registers(a0)
    lw      t0, CopyRegisters.status(t1)
    andi    t0, t0, COPY_DONE | COPY_ERROR
    sw      t0, CopyRegisters.status(t1)
    snez    a0, t0
    return
.endproc

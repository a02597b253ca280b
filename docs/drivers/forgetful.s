# What goes wrong: an interrupt routine that takes the interrupt for its own, but doesn't acknowledge it. The line stays up, and the
# kernel would do nothing else any more, did it not turn the line off.

.include "copy.inc"
.include "driver.inc"

driver forgetful, kind="dma-copy", probe=forgetful_probe, remove=forgetful_remove, interrupt=forgetful_interrupt

.text

# forgetful_probe(a0 = Device) -> a0 = 0: starts a copy of nothing
.proc forgetful_probe
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.length(t0)
    li      t1, COPY_START | COPY_INTERRUPT
    sw      t1, CopyRegisters.control(t0)
    li      a0, 0
    return
.endproc

# forgetful_remove(a0 = Device)
.proc forgetful_remove
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.control(t0)
    return
.endproc

# forgetful_interrupt(a0 = Device) -> a0 = 1: it should store the status to itself first
.proc forgetful_interrupt
    li      a0, 1
    return
.endproc

# Writes a register that the engine doesn't have; the access fault is the kernel's end.

.include "engine.inc"

engine_driver guesser

.proc probe
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.sizeof(t0)  # wrong
    li      a0, 0
    return
.endproc

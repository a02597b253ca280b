# Reads a byte of a register that has a word; the access fault is the kernel's end.

.include "engine.inc"

engine_driver nibbler

.proc probe
    lw      t0, Device.registers(a0)
    lbu     t1, CopyRegisters.status(t0)    # wrong
    li      a0, 0
    return
.endproc

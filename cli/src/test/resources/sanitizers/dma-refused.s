# Gives the engine the address of its own registers, where there is no RAM.

.include "engine.inc"

engine_driver lost

.proc probe
    .frame  ra, s0-s2
    engine_pages
    .ifdef WRONG
        sw      s0, CopyRegisters.source(s0)
    .else
        sw      s1, CopyRegisters.source(s0)
    .endif
    sw      s2, CopyRegisters.destination(s0)
    li      t0, 64
    sw      t0, CopyRegisters.length(s0)
    fence
    li      t0, COPY_START
    sw      t0, CopyRegisters.control(s0)   # wrong
    engine_wait
    engine_give_back
    return
.endproc

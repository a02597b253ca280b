# Rings the bell without a fence behind the data.

.include "engine.inc"

engine_driver unfenced

.proc probe
    .frame  ra, s0-s2
    engine_pages
    sw      s0, 0(s1)
    sw      s1, CopyRegisters.source(s0)
    sw      s2, CopyRegisters.destination(s0)
    li      t0, 64
    sw      t0, CopyRegisters.length(s0)
    .ifndef WRONG
        fence
    .endif
    li      t0, COPY_START
    sw      t0, CopyRegisters.control(s0)   # wrong
    engine_wait
    engine_give_back
    return
.endproc

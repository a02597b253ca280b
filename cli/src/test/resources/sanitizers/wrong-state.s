# Tells the engine a length while it copies.

.include "engine.inc"

engine_driver impatient

.proc probe
    .frame  ra, s0-s2
    engine_pages
    engine_start
    .ifndef WRONG
        engine_wait
    .endif
    sw      zero, CopyRegisters.length(s0)  # wrong
    engine_wait
    engine_give_back
    return
.endproc

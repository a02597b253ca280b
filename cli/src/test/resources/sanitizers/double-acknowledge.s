# Acknowledges a second time.

.include "engine.inc"

engine_driver eager

.proc probe
    .frame  ra, s0-s2
    engine_pages
    engine_start
    engine_wait
    li      t0, COPY_DONE
    sw      t0, CopyRegisters.status(s0)
    .ifdef WRONG
        sw      t0, CopyRegisters.status(s0)    # wrong
    .endif
    engine_give_back
    return
.endproc

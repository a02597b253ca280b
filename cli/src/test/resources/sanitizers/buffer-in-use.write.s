# Changes what the engine is to copy, before it has.

.include "engine.inc"

engine_driver hasty_writer

.proc probe
    .frame  ra, s0-s2
    engine_pages
    engine_start
    .ifndef WRONG
        engine_wait
    .endif
    sw      s0, 16(s1)              # wrong
    .ifdef WRONG
        engine_wait
    .endif
    engine_give_back
    return
.endproc

# Looks at what has been copied, before it has been.

.include "engine.inc"

engine_driver hasty_reader

.proc probe
    .frame  ra, s0-s2
    engine_pages
    engine_start
    .ifndef WRONG
        engine_wait
    .endif
    lbu     t1, 16(s2)              # wrong
    .ifdef WRONG
        engine_wait
    .endif
    engine_give_back
    return
.endproc

# Gives a page back while the engine still writes there.

.include "engine.inc"

engine_driver early_free

.proc probe
    .frame  ra, s0-s2
    engine_pages
    engine_start
    .ifndef WRONG
        engine_wait
    .endif
    mv      a0, s2
    call    page_put                # wrong
    .ifdef WRONG
        engine_wait
    .endif
    mv      a0, s1
    call    page_put
    li      a0, 0
    return
.endproc

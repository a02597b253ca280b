# Lets the engine read a page that has been given back.

.include "engine.inc"

engine_driver late_use

.proc probe
    .frame  ra, s0-s2
    engine_pages
    .ifdef WRONG
        mv      a0, s1
        call    page_put
    .endif
    sw      s1, CopyRegisters.source(s0)
    sw      s2, CopyRegisters.destination(s0)
    li      t0, 64
    sw      t0, CopyRegisters.length(s0)
    fence
    li      t0, COPY_START
    sw      t0, CopyRegisters.control(s0)   # wrong
    engine_wait
    .ifndef WRONG
        mv      a0, s1
        call    page_put
    .endif
    mv      a0, s2
    call    page_put
    li      a0, 0
    return
.endproc

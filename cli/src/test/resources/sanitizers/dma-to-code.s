# Lets the engine write to the kernel's code, with what is there.

.include "engine.inc"

engine_driver overwriter

.proc probe
    .frame  ra, s0-s2
    engine_pages
    la      t1, log_print
    sw      t1, CopyRegisters.source(s0)
    .ifdef WRONG
        sw      t1, CopyRegisters.destination(s0)
    .else
        sw      s2, CopyRegisters.destination(s0)
    .endif
    li      t0, 64
    sw      t0, CopyRegisters.length(s0)
    fence
    li      t0, COPY_START
    sw      t0, CopyRegisters.control(s0)   # wrong
    engine_wait
    engine_give_back
    return
.endproc

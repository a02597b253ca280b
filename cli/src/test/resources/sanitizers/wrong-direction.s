# Asks a register that only takes.

.include "queue.inc"

queue_driver asker

.proc probe
    .frame  ra, s0-s2
    queue_begin
    .ifdef WRONG
        lw      t0, VirtioRegisters.queue_notify(s0)    # wrong
    .else
        lw      t0, VirtioRegisters.queue_ready(s0)
    .endif
    queue_end
    return
.endproc

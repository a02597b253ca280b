# Moves the index on by two for one entry.

.include "queue.inc"

queue_driver jumper

.proc probe
    .frame  ra, s0-s2, segment:Segment.sizeof
    queue_begin
    mv      a0, s0
    call    virtio_ready
    queue_add segment
    .ifdef WRONG
        li      t0, 1 + QUEUE_SIZE_MAX
        sh      t0, Virtqueue.available.index(s1)
    .endif
    mv      a0, s1
    call    virtqueue_kick          # wrong
    queue_end
    return
.endproc

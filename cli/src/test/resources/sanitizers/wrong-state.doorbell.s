# Rings the bell before the device has been told that its driver is ready.

.include "queue.inc"

queue_driver early

.proc probe
    .frame  ra, s0-s2, segment:Segment.sizeof
    queue_begin
    .ifndef WRONG
        mv      a0, s0
        call    virtio_ready
    .endif
    queue_add segment
    mv      a0, s1
    call    virtqueue_kick          # wrong
    queue_end
    return
.endproc

# Makes a descriptor its own successor.

.include "queue.inc"

queue_driver looper

.proc probe
    .frame  ra, s0-s2, segment:Segment.sizeof
    queue_begin
    mv      a0, s0
    call    virtio_ready
    queue_add segment
    .ifdef WRONG
        li      t0, DESCRIPTOR_WRITE | DESCRIPTOR_NEXT
        sh      t0, Virtqueue.descriptors + Descriptor.flags(s1)
        sh      zero, Virtqueue.descriptors + Descriptor.next(s1)
    .endif
    mv      a0, s1
    call    virtqueue_kick          # wrong
    queue_end
    return
.endproc

# Uses an indirect descriptor, without having asked for the feature.

.include "queue.inc"

queue_driver indirect

.proc probe
    .frame  ra, s0-s2, segment:Segment.sizeof
    queue_begin
    mv      a0, s0
    call    virtio_ready
    queue_add segment
    .ifdef WRONG
        li      t0, 4                   # VIRTQ_DESC_F_INDIRECT
        sh      t0, Virtqueue.descriptors + Descriptor.flags(s1)
    .endif
    mv      a0, s1
    call    virtqueue_kick          # wrong
    queue_end
    return
.endproc

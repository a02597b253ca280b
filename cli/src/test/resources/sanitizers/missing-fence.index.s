# Publishes an entry of the ring without a fence behind the entry.

.include "queue.inc"

queue_driver unordered

.proc probe
    .frame  ra, s0-s2
    queue_begin
    mv      a0, s0
    call    virtio_ready
    sw      s2, Virtqueue.descriptors + Descriptor.address(s1)
    li      t0, 64
    sw      t0, Virtqueue.descriptors + Descriptor.length(s1)
    li      t0, DESCRIPTOR_WRITE
    sh      t0, Virtqueue.descriptors + Descriptor.flags(s1)
    sh      zero, Virtqueue.available.ring(s1)
    .ifndef WRONG
        fence
    .endif
    li      t0, 1
    sh      t0, Virtqueue.available.index(s1)   # wrong
    mv      a0, s1
    call    virtqueue_kick
    queue_end
    return
.endproc

# Virtqueues: handing memory to a virtio device, and getting it back. How they are made is in virtqueue_make.s.
#
# Who comes here: drivers of virtio devices, their interrupt routines included. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "errno.inc"
.include "virtqueue.inc"

.text

# virtqueue_add(a0 = Virtqueue, a1 = Segments, those to read before those to write, a2 = how many, at least 1, a3 = token, not
# 0) -> a0 = 0, -EAGAIN if there are too few free descriptors, or -ENOMEM: hands them to the device, as one buffer, once the bell rings
#   clobbers a1-a3, t0-t6
.globl virtqueue_add
.proc virtqueue_add
    lw      t0, iommu_devices
    beqz    t0, queue_put
    .frame  ra, s0-s3
    mv      s0, a0
    mv      s1, a1
    mv      s2, a2
    mv      s3, a3
    call    segments_lend
    bnez    a0, failed
    mv      a0, s0
    mv      a1, s1
    mv      a2, s2
    mv      a3, s3
    call    queue_put
    beqz    a0, failed
    mv      s3, a0
    mv      a0, s0
    mv      a1, s1
    mv      a2, s2
    call    segments_return
    mv      a0, s3
failed:
    return
.endproc

# queue_put(as virtqueue_add): without lending anything
.proc queue_put
    .reg    queue=a0, segment=a1, left=a2, token=a3, head=t3, descriptor=t4
    lw      t0, Virtqueue.free_count(queue)
    sub     t0, t0, left
    bltz    t0, full
    sw      t0, Virtqueue.free_count(queue)
    lw      head, Virtqueue.free(queue)
    mv      t5, head
    repeat
        slli    t0, t5, 4               # Descriptor.sizeof
        add     t0, t0, queue
        addi    descriptor, t0, Virtqueue.descriptors
        lw      t1, Segment.address(segment)
        sw      t1, Descriptor.address(descriptor)
        lw      t1, Segment.length(segment)
        sw      t1, Descriptor.length(descriptor)
        lw      t1, Segment.flags(segment)
        addi    left, left, -1
        if left != zero
            ori     t1, t1, DESCRIPTOR_NEXT
        endif
        sh      t1, Descriptor.flags(descriptor)
        lhu     t5, Descriptor.next(descriptor)
        addi    segment, segment, Segment.sizeof
    until left == zero
    sw      t5, Virtqueue.free(queue)
    slli    t0, head, 2
    add     t0, t0, queue
    sw      token, Virtqueue.tokens(t0)
    lhu     t1, Virtqueue.available.index(queue)
    lw      t0, Virtqueue.size(queue)
    addi    t0, t0, -1
    and     t0, t0, t1
    slli    t0, t0, 1
    add     t0, t0, queue
    sh      head, Virtqueue.available.ring(t0)
    fence                               # the device must not see the index before the entry
    addi    t1, t1, 1
    sh      t1, Virtqueue.available.index(queue)
    li      a0, 0
    return
full:
    li      a0, -EAGAIN
    return
.endproc

# virtqueue_kick(a0 = Virtqueue): rings the bell
#   clobbers t0, t1
.globl virtqueue_kick
.proc virtqueue_kick
    fence                               # the device must not hear the bell before it sees the index
    lw      t0, Virtqueue.registers(a0)
    lw      t1, Virtqueue.number(a0)
    sw      t1, VirtioRegisters.queue_notify(t0)
    return
.endproc

# virtqueue_take(a0 = Virtqueue) -> a0 = token of a buffer that the device has used, a1 = how many bytes it has written there;
# 0 if there is none
#   clobbers t0-t6
.globl virtqueue_take
.proc virtqueue_take
    lw      t0, iommu_devices
    beqz    t0, queue_take
    .frame  ra, s0-s2
    mv      s0, a0
    call    queue_take
    if a0 != zero
        mv      s1, a0
        mv      s2, a1
        mv      a0, s0
        lw      a1, Virtqueue.free(s0)  # where the chain is now
        call    chain_return
        mv      a0, s1
        mv      a1, s2
    endif
    return
.endproc

# queue_take(as virtqueue_take): without taking anything back
.proc queue_take
    .reg    queue=a0, head=t3
    lw      t2, Virtqueue.seen(queue)
    lhu     t1, Virtqueue.used.index(queue)
    lw      t4, Virtqueue.size(queue)
again:
    beq     t1, t2, nothing
    fence                               # the element must not be read before the index
    addi    t0, t4, -1
    and     t0, t0, t2
    slli    t0, t0, 3                   # UsedElement.sizeof
    add     t0, t0, queue
    lw      head, Virtqueue.used.ring + UsedElement.id(t0)
    lw      a1, Virtqueue.used.ring + UsedElement.length(t0)
    addi    t2, t2, 1
    slli    t2, t2, 16
    srli    t2, t2, 16
    sw      t2, Virtqueue.seen(queue)
    bgeu    head, t4, again             # not ours: the device is broken
    slli    t0, head, 2
    add     t0, t0, queue
    lw      t5, Virtqueue.tokens(t0)
    beqz    t5, again
    sw      zero, Virtqueue.tokens(t0)

    # The chain goes in front of the free ones.
    mv      t4, head
    lw      t6, Virtqueue.free_count(queue)
    loop
        slli    t0, t4, 4               # Descriptor.sizeof
        add     t0, t0, queue
        addi    t6, t6, 1
        lhu     t1, Virtqueue.descriptors + Descriptor.flags(t0)
        andi    t1, t1, DESCRIPTOR_NEXT
        beqz    t1, last
        lhu     t4, Virtqueue.descriptors + Descriptor.next(t0)
    endloop
last:
    lw      t1, Virtqueue.free(queue)
    sh      t1, Virtqueue.descriptors + Descriptor.next(t0)
    sw      t6, Virtqueue.free_count(queue)
    sw      head, Virtqueue.free(queue)
    mv      a0, t5
    return
nothing:
    li      a0, 0
    return
.endproc

# virtqueue_pending(a0 = Virtqueue) -> a0 = 1 if the device has used a buffer that has not been taken, else 0
#   clobbers t0
.globl virtqueue_pending
.proc virtqueue_pending
    lw      t0, Virtqueue.seen(a0)
    lhu     a0, Virtqueue.used.index(a0)
    xor     a0, a0, t0
    snez    a0, a0
    return
.endproc

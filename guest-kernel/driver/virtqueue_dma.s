# Virtqueues: what is lent to the device in a machine with an IOMMU: each buffer, from its way in to its way out.
#
# Who comes here: virtqueue_add and virtqueue_take. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "dma.inc"
.include "driver.inc"
.include "virtqueue.inc"

.text

# segments_lend(a0 = Virtqueue, a1 = Segments, a2 = how many) -> a0 = 0 or -ENOMEM
.globl segments_lend
.proc segments_lend
    .reg    queue=s0, segment=s1, left=s2, total=s3
    .frame  ra, s0-s3
    mv      queue, a0
    mv      segment, a1
    mv      left, a2
    mv      total, a2
    while left != zero
        lw      a0, Virtqueue.device(queue)
        lw      a1, Segment.address(segment)
        lw      a2, Segment.length(segment)
        lw      a3, Segment.flags(segment)
        call    descriptor_use
        call    dma_lend
        bnez    a0, no_memory
        addi    segment, segment, Segment.sizeof
        addi    left, left, -1
    endwhile
    li      a0, 0
    return
no_memory:
    mv      a0, queue
    sub     a2, total, left
    li      t0, Segment.sizeof
    mul     t0, t0, a2
    sub     a1, segment, t0
    call    segments_return
    li      a0, -ENOMEM
    return
.endproc

# segments_return(a0 = Virtqueue, a1 = Segments that have been lent, a2 = how many)
.globl segments_return
.proc segments_return
    .reg    queue=s0, segment=s1, left=s2
    .frame  ra, s0-s2
    mv      queue, a0
    mv      segment, a1
    mv      left, a2
    while left != zero
        lw      a0, Virtqueue.device(queue)
        lw      a1, Segment.address(segment)
        lw      a2, Segment.length(segment)
        lw      a3, Segment.flags(segment)
        call    descriptor_use
        call    dma_return
        addi    segment, segment, Segment.sizeof
        addi    left, left, -1
    endwhile
    return
.endproc

# chain_return(a0 = Virtqueue, a1 = number of the first descriptor of a chain that the device has used)
.globl chain_return
.proc chain_return
    .reg    queue=s0, descriptor=s1, number=s2
    .frame  ra, s0-s2
    mv      queue, a0
    mv      number, a1
    repeat
        slli    t0, number, 4           # Descriptor.sizeof
        add     t0, t0, queue
        addi    descriptor, t0, Virtqueue.descriptors
        lw      a0, Virtqueue.device(queue)
        lw      a1, Descriptor.address(descriptor)
        lw      a2, Descriptor.length(descriptor)
        lhu     a3, Descriptor.flags(descriptor)
        call    descriptor_use
        call    dma_return
        lhu     t0, Descriptor.flags(descriptor)
        lhu     number, Descriptor.next(descriptor)
        andi    t0, t0, DESCRIPTOR_NEXT
    until t0 == zero
    return
.endproc

# descriptor_use(a3 = DESCRIPTOR_…) -> a3 = DMA_…: what the device does there
.proc descriptor_use
    andi    a3, a3, DESCRIPTOR_WRITE
    if a3 != zero
        li      a3, DMA_WRITE
    else
        li      a3, DMA_READ
    endif
    return
.endproc

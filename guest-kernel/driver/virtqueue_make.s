# Virtqueues: making one, and emptying one whose device has been reset.
#
# Who comes here: drivers of virtio devices, in their probe, and when their device has failed. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "dma.inc"
.include "driver.inc"
.include "virtqueue.inc"

.text

# virtqueue_make(a0 = registers of a device between virtio_start and virtio_ready, a1 = number of the queue) -> a0 = Virtqueue,
# a page that is the caller's; 0 if the device has no such queue or no memory is left
.globl virtqueue_make
.proc virtqueue_make
    .reg    registers=s0, number=s1, queue=s2
    .frame  ra, s0-s2
    mv      registers, a0
    mv      number, a1
    call    page_alloc
    mv      queue, a0
    beqz    queue, done
    sw      registers, Virtqueue.registers(queue)
    sw      number, Virtqueue.number(queue)
    mv      a0, registers
    call    device_of_registers
    sw      a0, Virtqueue.device(queue)
    mv      a0, queue
    call    virtqueue_restart
    if a0 == zero
        mv      a0, queue
        call    page_put
        li      a0, 0
    endif
done:
    return
.endproc

# virtqueue_restart(a0 = Virtqueue whose device is between virtio_start and virtio_ready) -> a0 = Virtqueue, empty, which the device
# knows now; 0 if it has no such queue. Whatever was in it is forgotten.
.globl virtqueue_restart
.proc virtqueue_restart
    .reg    registers=s0, number=s1, queue=s2, size=s3, device=s4
    .frame  ra, s0-s4
    mv      queue, a0
    lw      registers, Virtqueue.registers(queue)
    lw      number, Virtqueue.number(queue)
    lw      device, Virtqueue.device(queue)
    li      a1, PAGE_SIZE
    call    memory_zero
    sw      registers, Virtqueue.registers(queue)
    sw      number, Virtqueue.number(queue)
    sw      device, Virtqueue.device(queue)
    mv      a0, device
    mv      a1, queue
    li      a2, PAGE_SIZE
    li      a3, DMA_READ | DMA_WRITE
    call    dma_lend
    mv      t0, a0
    li      a0, 0
    bnez    t0, done
    sw      number, VirtioRegisters.queue_select(registers)
    lw      size, VirtioRegisters.queue_size_max(registers)
    li      a0, 0
    beqz    size, done
    li      t0, QUEUE_SIZE_MAX
    if size >u t0
        mv      size, t0
    endif
    sw      size, Virtqueue.size(queue)
    sw      size, Virtqueue.free_count(queue)
    addi    t0, queue, Virtqueue.descriptors
    li      t1, 0
    repeat                              # each is followed by the next one
        addi    t1, t1, 1
        sh      t1, Descriptor.next(t0)
        addi    t0, t0, Descriptor.sizeof
    until t1 == size
    sw      size, VirtioRegisters.queue_size(registers)
    addi    t0, queue, Virtqueue.descriptors
    sw      t0, VirtioRegisters.queue_descriptors(registers)
    sw      zero, VirtioRegisters.queue_descriptors + 4(registers)
    addi    t0, queue, Virtqueue.available
    sw      t0, VirtioRegisters.queue_available(registers)
    sw      zero, VirtioRegisters.queue_available + 4(registers)
    addi    t0, queue, Virtqueue.used
    sw      t0, VirtioRegisters.queue_used(registers)
    sw      zero, VirtioRegisters.queue_used + 4(registers)
    li      t0, 1
    sw      t0, VirtioRegisters.queue_ready(registers)
    mv      a0, queue
done:
    return
.endproc

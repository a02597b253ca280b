# Bringing a virtio device to life: the steps of section 3.1.1 of the specification.
#
# Who comes here: devices_attach, for each virtio-mmio slot.

.include "disk.inc"

.text

# virtio_attach(a0 = registers, a1 = interrupt number): the first block device becomes the disk; others are left alone
.globl virtio_attach
.proc virtio_attach
    lw      t0, VirtioRegisters.magic(a0)
    li      t1, VIRTIO_MAGIC
    bne     t0, t1, ignore
    lw      t0, VirtioRegisters.version(a0)
    li      t1, VIRTIO_VERSION
    bne     t0, t1, ignore
    lw      t0, VirtioRegisters.device_id(a0)
    li      t1, VIRTIO_BLOCK
    bne     t0, t1, ignore
    lw      t0, disk_registers
    beqz    t0, disk_attach
ignore:
    return
.endproc

# virtio_start(a0 = registers, a1 = wanted ones of the feature bits 0 to 31) -> a0 = 1, 0 if the device refuses: up to
# the point where its queues can be set up
#   clobbers a1, t0-t2
.globl virtio_start
.proc virtio_start
    sw      zero, VirtioRegisters.status(a0)
    li      t0, VIRTIO_STATUS_ACKNOWLEDGE
    sw      t0, VirtioRegisters.status(a0)
    ori     t0, t0, VIRTIO_STATUS_DRIVER
    sw      t0, VirtioRegisters.status(a0)
    sw      zero, VirtioRegisters.features_select(a0)
    lw      t1, VirtioRegisters.device_features(a0)
    and     a1, a1, t1
    sw      zero, VirtioRegisters.driver_select(a0)
    sw      a1, VirtioRegisters.driver_features(a0)
    li      t1, 1
    sw      t1, VirtioRegisters.driver_select(a0)
    li      t1, VIRTIO_F_VERSION_1_HIGH
    sw      t1, VirtioRegisters.driver_features(a0)
    ori     t0, t0, VIRTIO_STATUS_FEATURES_OK
    sw      t0, VirtioRegisters.status(a0)
    lw      t1, VirtioRegisters.status(a0)
    andi    t1, t1, VIRTIO_STATUS_FEATURES_OK
    snez    t1, t1
    if t1 == zero
        li      t0, VIRTIO_STATUS_FAILED
        sw      t0, VirtioRegisters.status(a0)
    endif
    mv      a0, t1
    return
.endproc

# virtio_queue(a0 = registers, a1 = number of the queue, a2 = size, a3 = descriptors, a4 = available ring, a5 = used
# ring) -> a0 = 1, 0 if the device can't have it so: connects a split virtqueue
#   clobbers t0
.globl virtio_queue
.proc virtio_queue
    sw      a1, VirtioRegisters.queue_select(a0)
    lw      t0, VirtioRegisters.queue_size_max(a0)
    if t0 <u a2
        li      a0, 0
        return
    endif
    sw      a2, VirtioRegisters.queue_size(a0)
    sw      a3, VirtioRegisters.queue_descriptors(a0)
    sw      zero, VirtioRegisters.queue_descriptors + 4(a0)
    sw      a4, VirtioRegisters.queue_available(a0)
    sw      zero, VirtioRegisters.queue_available + 4(a0)
    sw      a5, VirtioRegisters.queue_used(a0)
    sw      zero, VirtioRegisters.queue_used + 4(a0)
    li      t0, 1
    sw      t0, VirtioRegisters.queue_ready(a0)
    li      a0, 1
    return
.endproc

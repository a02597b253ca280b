# The virtio transport: the steps by which a device is brought to life and stopped, and its interrupt; sections 3.1.1 and
# 4.2.2 of the specification. What goes through its queues is in virtqueue.s.
#
# Who comes here: drivers of virtio devices, in their probe and remove, and in their interrupt routine.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "driver.inc"
.include "virtio.inc"

.text

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
    sw      t1, VirtioRegisters.features_select(a0)
    lw      t1, VirtioRegisters.device_features(a0)
    andi    t1, t1, VIRTIO_F_ACCESS_PLATFORM_HIGH   # its memory is lent to it
    ori     t1, t1, VIRTIO_F_VERSION_1_HIGH
    sw      t1, VirtioRegisters.driver_features(a0)
    ori     t0, t0, VIRTIO_STATUS_FEATURES_OK
    sw      t0, VirtioRegisters.status(a0)
    lw      t1, VirtioRegisters.status(a0)
    bne     t1, t0, refused             # also if nobody answers
    li      a0, 1
    return
refused:
    li      t0, VIRTIO_STATUS_FAILED
    sw      t0, VirtioRegisters.status(a0)
    li      a0, 0
    return
.endproc

# virtio_ready(a0 = registers): the queues are set up, and the device may begin
#   clobbers t0
.globl virtio_ready
.proc virtio_ready
    lw      t0, VirtioRegisters.status(a0)
    ori     t0, t0, VIRTIO_STATUS_DRIVER_OK
    sw      t0, VirtioRegisters.status(a0)
    return
.endproc

# virtio_stop(a0 = registers): the device lets go of all memory and is silent
.globl virtio_stop
.proc virtio_stop
    .frame  ra
    sw      zero, VirtioRegisters.status(a0)
    call    device_of_registers
    call    dma_revoke
    return
.endproc

# virtio_interrupt(a0 = registers) -> a0 = why it interrupts, VIRTIO_INTERRUPT_…, which is acknowledged now; 0 if it doesn't
.globl virtio_interrupt
.proc virtio_interrupt
    mv      t0, a0
    lw      a0, VirtioRegisters.interrupt_status(t0)
    if a0 != zero
        sw      a0, VirtioRegisters.interrupt_ack(t0)
    endif
    return
.endproc

# virtio_failure(a0 = registers of a device that has been made ready) -> a0 = 0 while it works; -EIO if it does nothing until it is
# reset, because it has been asked for nonsense, has failed, or has been stopped; -ENODEV if it is gone
#   clobbers t0
.globl virtio_failure
.proc virtio_failure
    lw      t0, VirtioRegisters.status(a0)
    addi    a0, t0, 1
    if a0 == zero                       # ones only: nobody answers
        li      a0, -ENODEV
        return
    endif
    andi    t0, t0, VIRTIO_STATUS_NEEDS_RESET | VIRTIO_STATUS_DRIVER_OK
    xori    t0, t0, VIRTIO_STATUS_DRIVER_OK
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# virtio_give_up(a0 = Device that doesn't answer): takes all memory back, and wakes who waits for it, so that they see it
.globl virtio_give_up
.proc virtio_give_up
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Device.registers(s0)
    call    virtio_stop
    la      a0, message
    lw      t0, Device.driver(s0)
    lw      a1, Driver.name(t0)
    lw      a2, Device.base(s0)
    call    log_print
    addi    a0, s0, Device.waiters
    call    wake_all
    leave
    j       poll_wake
.endproc

.rodata
message:
    .asciz  "%s at 0x%x doesn't answer: given up\n"

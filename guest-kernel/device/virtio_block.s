# The driver of virtio block devices (Virtual I/O Device 1.2, section 5.2): taking them over, letting them go, and their
# interrupt. Requests are in virtio_block_request.s, and what happens when one fails as a whole in virtio_block_restart.s.
#
# Who comes here: the driver model, at the boot; the interrupt; requests whose device doesn't answer, to block_restart.
# Runs in kernel mode, on the boot stack, under the kernel's own page table; the interrupt routine, on any kernel stack,
# under any page table.

.include "virtio_block.inc"

driver virtio_block, kind="virtio-mmio", id=VIRTIO_BLOCK, probe=block_probe, remove=block_remove, interrupt=block_interrupt, node="vda", mode=S_IFBLK | 0600, operations=disk_operations

.text

# block_probe(a0 = Device) -> a0 = 0, -EIO or -ENOMEM
.proc block_probe
    .reg    device=s0, registers=s1, block=s2, request=s3, end=s4
    .frame  ra, s0-s4
    mv      device, a0
    lw      registers, Device.registers(device)
    call    page_alloc_zero
    mv      block, a0
    li      a0, -ENOMEM
    beqz    block, failed
    sw      block, Device.private(device)
    addi    a0, block, BlockDevice.free
    call    list_clear
    addi    request, block, BlockDevice.requests
    addi    end, request, REQUEST_MAX * Request.sizeof
    repeat
        addi    a0, request, Request.waiter
        call    list_clear
        addi    request, request, Request.sizeof
    until request == end
    mv      a0, registers
    li      a1, VIRTIO_BLK_F_FLUSH
    call    virtio_start
    beqz    a0, refused
    mv      a0, registers
    li      a1, 0
    call    virtqueue_make
    sw      a0, BlockDevice.queue(block)
    beqz    a0, refused
    lw      t0, Virtqueue.size(a0)
    li      t1, REQUEST_DESCRIPTORS
    divu    t0, t0, t1
    li      t1, REQUEST_MAX
    if t0 >u t1
        mv      t0, t1
    endif
    li      t1, Request.sizeof
    mul     t0, t0, t1
    addi    t0, t0, BlockDevice.requests
    add     t0, t0, block
    sw      t0, BlockDevice.end(block)
    mv      a0, registers
    call    virtio_ready
    addi    a0, block, BlockDevice.disk
    mv      a1, device
    la      a2, block_transfer
    lw      a3, VirtioRegisters.configuration(registers)    # in sectors
    lw      a4, VirtioRegisters.configuration_high(registers)
    call    disk_init
    li      a0, 0
    return
refused:
    mv      a0, registers
    call    virtio_stop
    mv      a0, block
    call    page_put
    li      a0, -EIO
failed:
    return
.endproc

# block_remove(a0 = Device)
.proc block_remove
    .reg    block=s0
    .frame  ra, s0
    lw      block, Device.private(a0)
    lw      a0, Device.registers(a0)
    call    virtio_stop
    lw      a0, BlockDevice.queue(block)
    call    page_put
    mv      a0, block
    call    page_put
    return
.endproc

# block_interrupt(a0 = Device) -> a0 = 1 if it was its interrupt, else 0: requests are done, or the device is broken
.proc block_interrupt
    .reg    device=s0, block=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      block, Device.private(device)
    lw      a0, Device.registers(device)
    call    virtio_interrupt
    beqz    a0, done
    loop
        lw      a0, BlockDevice.queue(block)
        call    virtqueue_take
        if a0 == zero
            break
        endif
        call    request_done
    endloop
    lw      a0, Device.registers(device)
    call    virtio_failure
    if a0 != zero
        mv      a0, block
        call    block_restart
    endif
    li      a0, 1
done:
    return
.endproc

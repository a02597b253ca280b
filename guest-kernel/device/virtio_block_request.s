# The driver of virtio block devices: requests go into the virtqueue, and their processes sleep until the interrupt.
# They don't wait for ever: a device that doesn't answer is reset.
#
# Who comes here: disk_transfer; sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table, or any in threads of the kernel.

.include "virtio_block.inc"

.text

# block_transfer(a0 = BLOCK_…, a1 = first sector, a2 = kernel's buffer, a3 = bytes, a4 = Disk) -> a0 = 0 or -EIO; -ENODEV if
# the device is gone
.globl block_transfer
.proc block_transfer
    .reg    request=s0, block=s1, length=s2
    .frame  ra, s0-s2, segments:3 * Segment.sizeof, type:4, sector:4
    .equ    DATA, segments + Segment.sizeof
    .equ    STATUS, segments + 2 * Segment.sizeof
    addi    block, a4, -BlockDevice.disk
    mv      length, a3
    sw      a0, type(sp)
    sw      a1, sector(sp)
    sw      a2, DATA + Segment.address(sp)
    sw      a3, DATA + Segment.length(sp)
    seqz    t0, a0                      # BLOCK_READ: the device writes
    slli    t0, t0, 1                   # DESCRIPTOR_WRITE
    sw      t0, DATA + Segment.flags(sp)
    lw      a0, BlockDevice.failure(block)
    bnez    a0, done
    mv      a0, block
    call    request_take
    mv      request, a0
    lw      t0, type(sp)
    sw      t0, Request.header + BlockHeader.type(request)
    lw      t0, sector(sp)
    sw      t0, Request.header + BlockHeader.sector(request)
    li      t0, 0xff                    # no status that a device gives
    sw      t0, Request.status(request)
    addi    t0, request, Request.header
    sw      t0, segments + Segment.address(sp)
    li      t0, BlockHeader.sizeof
    sw      t0, segments + Segment.length(sp)
    sw      zero, segments + Segment.flags(sp)
    addi    a1, sp, STATUS
    if length == zero                   # a flush has no data
        addi    a1, sp, DATA
    endif
    addi    t0, request, Request.status
    sw      t0, Segment.address(a1)
    li      t0, 1
    sw      t0, Segment.length(a1)
    li      t0, DESCRIPTOR_WRITE
    sw      t0, Segment.flags(a1)
    snez    a2, length
    addi    a2, a2, 2
    addi    a1, sp, segments
    lw      a0, BlockDevice.queue(block)
    mv      a3, request
    call    virtqueue_add
    if a0 == zero
        lw      a0, BlockDevice.queue(block)
        call    virtqueue_kick
        mv      a0, request
        mv      a1, block
        call    request_wait
    endif
    sw      zero, Request.state(request)    # REQUEST_FREE
    addi    a0, block, BlockDevice.free
    call    wake_all
    lw      t0, Request.status(request)
    li      a0, 0
    if t0 != zero
        lw      a0, BlockDevice.failure(block)
        if a0 == zero
            li      a0, -EIO
        endif
    endif
done:
    return
.endproc

# request_take(a0 = BlockDevice) -> a0 = Request that was free: waits for one
.proc request_take
    .reg    block=s0
    .frame  ra, s0
    mv      block, a0
    loop
        addi    a0, block, BlockDevice.requests
        lw      t1, BlockDevice.end(block)
        repeat
            lw      t0, Request.state(a0)
            beqz    t0, found           # REQUEST_FREE
            addi    a0, a0, Request.sizeof
        until a0 == t1
        addi    a0, block, BlockDevice.free
        call    block_on
    endloop
found:
    li      t0, REQUEST_QUEUED
    sw      t0, Request.state(a0)
    return
.endproc

# request_wait(a0 = Request under way, a1 = BlockDevice): until it is done
.proc request_wait
    .reg    request=s0, block=s1
    .frame  ra, s0, s1, patience:Patience
    mv      request, a0
    mv      block, a1
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      t0, Request.state(request)
        addi    t0, t0, -REQUEST_DONE
        if t0 == zero
            return
        endif
        lw      a0, BlockDevice.disk.device(block)
        addi    a1, request, Request.waiter
        addi    a2, sp, patience
        call    device_wait
        if a0 < 0
            mv      a0, block
            call    block_restart       # with which the request is done
        endif
    endloop
.endproc

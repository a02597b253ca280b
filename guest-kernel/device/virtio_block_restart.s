# The driver of virtio block devices: what happens when a device fails as a whole, because it wants to be reset, doesn't answer, or is
# gone. All requests that are under way fail, and it is brought back to life, for those to come.
#
# Who comes here: the interrupt routine; requests that have waited too long. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "virtio_block.inc"

.text

# block_restart(a0 = BlockDevice)
.globl block_restart
.proc block_restart
    .reg    block=s0, registers=s1
    .frame  ra, s0, s1
    mv      block, a0
    lw      t0, BlockDevice.disk.device(block)
    lw      registers, Device.registers(t0)
    mv      a0, registers
    call    virtio_stop                 # before anybody gives memory back
    mv      a0, block
    call    requests_fail
    mv      a0, registers
    li      a1, VIRTIO_BLK_F_FLUSH
    call    virtio_start
    if a0 != zero
        lw      a0, BlockDevice.queue(block)
        call    virtqueue_restart
    endif
    if a0 != zero
        mv      a0, registers
        call    virtio_ready
    endif
    mv      a0, registers
    call    virtio_failure
    sw      a0, BlockDevice.failure(block)
    neg     a2, a0
    lw      t0, BlockDevice.disk.device(block)
    lw      a1, Device.base(t0)
    la      a0, message
    leave
    j       log_print
.endproc

# requests_fail(a0 = BlockDevice of a device that does nothing any more): whoever waits for it learns that it has failed
.proc requests_fail
    .reg    request=s0, end=s1
    .frame  ra, s0, s1
    addi    request, a0, BlockDevice.requests
    lw      end, BlockDevice.end(a0)
    repeat
        lw      t0, Request.state(request)
        li      t1, REQUEST_QUEUED
        if t0 == t1
            mv      a0, request
            call    request_done
        endif
        addi    request, request, Request.sizeof
    until request == end
    return
.endproc

# request_done(a0 = Request): wakes the process that has made it
.globl request_done
.proc request_done
    li      t0, REQUEST_DONE
    sw      t0, Request.state(a0)
    addi    a0, a0, Request.waiter
    j       wake_all
.endproc

.rodata
message:
    .asciz  "virtio_block at 0x%x has failed, and been reset: error %d\n"

# NVMe controllers: requests to the disk go into the queue, and their processes sleep until they are done, but not for ever: a
# controller that doesn't answer is reset.
#
# Who comes here: disk_transfer; sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table, or any in threads of the kernel.

.include "nvme.inc"

.text

# nvme_transfer(a0 = BLOCK_…, a1 = first sector, a2 = kernel's buffer, a3 = bytes, a4 = Disk) -> a0 = 0, -EIO or -ENOMEM; -ENODEV
# if the controller is gone
.globl nvme_transfer
.proc nvme_transfer
    .reg    nvme=s0, request=s1, buffer=s2, length=s3, list=s4, result=s5
    .frame  ra, s0-s5, command:NvmeCommand, type:4, sector:4, patience:Patience
    addi    nvme, a4, -Nvme.disk
    mv      buffer, a2
    mv      length, a3
    sw      a0, type(sp)
    sw      a1, sector(sp)
    addi    a0, sp, command
    li      a1, NvmeCommand.sizeof
    call    memory_zero
    li      t0, NVME_NAMESPACE
    sw      t0, command + NvmeCommand.namespace(sp)
    lw      t0, type(sp)
    li      t1, NVME_FLUSH
    li      list, 0
    switch t0, t2
    case BLOCK_READ
        li      t1, NVME_READ
    case BLOCK_WRITE
        li      t1, NVME_WRITE
    endswitch
    sh      t1, command + NvmeCommand.operation(sp)
    if length != zero
        lw      t0, sector(sp)
        sw      t0, command + NvmeCommand.words(sp)
        srli    t0, length, SECTOR_SHIFT
        addi    t0, t0, -1
        sw      t0, command + NvmeCommand.words + 8(sp)
        addi    a0, sp, command
        mv      a1, buffer
        mv      a2, length
        call    nvme_aim
        mv      list, a0
        mv      result, a1
        bltz    a1, failed
        lw      a0, Nvme.disk.device(nvme)
        lw      a1, type(sp)
        mv      a2, buffer
        mv      a3, length
        mv      a4, list
        call    nvme_data_lend
        mv      result, a0
        bnez    a0, refused
    endif
    mv      a0, nvme
    call    nvme_request_take
    mv      request, a0
    sw      zero, NvmeRequest.status(request)
    lw      result, Nvme.failure(nvme)
    bnez    result, gone
    sh      a1, command + NvmeCommand.identifier(sp)
    addi    a0, nvme, Nvme.queue
    addi    a1, sp, command
    call    nvme_submit
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      t0, NvmeRequest.state(request)
        addi    t0, t0, -NVME_REQUEST_DONE
        if t0 == zero
            break
        endif
        mv      a0, nvme
        call    nvme_failure            # it doesn't interrupt when it gives up
        if a0 == zero
            lw      a0, Nvme.disk.device(nvme)
            addi    a1, request, NvmeRequest.waiter
            addi    a2, sp, patience
            call    device_wait
        endif
        if a0 != zero
            mv      a0, nvme
            call    nvme_restart        # with which the request is done
        endif
    endloop
    lw      t0, NvmeRequest.status(request)
    li      result, 0
    if t0 != zero
        lw      result, Nvme.failure(nvme)
        if result == zero
            li      result, -EIO
        endif
    endif
gone:
    sw      zero, NvmeRequest.state(request)    # NVME_REQUEST_FREE
    addi    a0, nvme, Nvme.free
    call    wake_all
    lw      t0, NvmeRequest.status(request)
    li      t1, NVME_LOST
    if t0 != t1                         # else all has been revoked
        lw      a0, Nvme.disk.device(nvme)
        lw      a1, type(sp)
        mv      a2, buffer
        mv      a3, length
        mv      a4, list
        call    nvme_data_return
    endif
refused:
    if list != zero
        mv      a0, list
        call    page_put
    endif
failed:
    mv      a0, result
    return
.endproc

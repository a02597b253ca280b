# NVMe controllers: the requests that there can be, from being taken to being done, and the interrupt that tells of it.
#
# Who comes here: nvme_probe, to nvme_requests_make; nvme_transfer, to nvme_request_take, which sleeps; the interrupt and
# nvme_restart, which don't.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "nvme.inc"

.text

# nvme_requests_make(a0 = Nvme): all of them are free
.globl nvme_requests_make
.proc nvme_requests_make
    .reg    request=s0, end=s1
    .frame  ra, s0, s1
    addi    request, a0, Nvme.requests
    addi    end, request, NVME_REQUESTS * NvmeRequest.sizeof
    addi    a0, a0, Nvme.free
    call    list_clear
    repeat
        addi    a0, request, NvmeRequest.waiter
        call    list_clear
        addi    request, request, NvmeRequest.sizeof
    until request == end
    return
.endproc

# nvme_request_take(a0 = Nvme) -> a0 = NvmeRequest that was free, a1 = its number: waits for one
.globl nvme_request_take
.proc nvme_request_take
    .reg    nvme=s0
    .frame  ra, s0
    mv      nvme, a0
    loop
        addi    a0, nvme, Nvme.requests
        li      a1, 0
        lw      t1, Nvme.limit(nvme)
        repeat
            lw      t0, NvmeRequest.state(a0)
            beqz    t0, found           # NVME_REQUEST_FREE
            addi    a0, a0, NvmeRequest.sizeof
            addi    a1, a1, 1
        until a1 == t1
        addi    a0, nvme, Nvme.free
        call    block_on
    endloop
found:
    li      t0, NVME_REQUEST_QUEUED
    sw      t0, NvmeRequest.state(a0)
    return
.endproc

# nvme_requests_fail(a0 = Nvme of a controller that does nothing any more): whoever waits for it learns that it has failed
.globl nvme_requests_fail
.proc nvme_requests_fail
    .reg    request=s0, end=s1
    .frame  ra, s0, s1
    addi    request, a0, Nvme.requests
    addi    end, request, NVME_REQUESTS * NvmeRequest.sizeof
    repeat
        lw      t0, NvmeRequest.state(request)
        li      t1, NVME_REQUEST_QUEUED
        if t0 == t1
            li      t0, NVME_LOST
            sw      t0, NvmeRequest.status(request)
            mv      a0, request
            call    nvme_request_done
        endif
        addi    request, request, NvmeRequest.sizeof
    until request == end
    return
.endproc

# nvme_request_done(a0 = NvmeRequest, with its status): wakes the process that has made it
.proc nvme_request_done
    li      t0, NVME_REQUEST_DONE
    sw      t0, NvmeRequest.state(a0)
    addi    a0, a0, NvmeRequest.waiter
    j       wake_all
.endproc

# nvme_interrupt(a0 = Device) -> a0 = 1 if requests were done, else 0
.globl nvme_interrupt
.proc nvme_interrupt
    .reg    nvme=s0, any=s1
    .frame  ra, s0, s1
    lw      nvme, Device.private(a0)
    li      any, 0
    loop
        addi    a0, nvme, Nvme.queue
        call    nvme_take
        if a0 == zero
            break
        endif
        li      any, 1
        li      t0, NVME_REQUESTS
        bgeu    a1, t0, next            # not ours: the controller is broken
        li      t0, NvmeRequest.sizeof
        mul     a1, a1, t0
        add     a0, nvme, a1
        addi    a0, a0, Nvme.requests
        lw      t0, NvmeRequest.state(a0)
        li      t1, NVME_REQUEST_QUEUED
        bne     t0, t1, next
        sw      a2, NvmeRequest.status(a0)
        call    nvme_request_done
next:
    endloop
    mv      a0, any
    return
.endproc

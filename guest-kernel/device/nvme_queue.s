# NVMe queues: putting commands in, and taking completions out.
#
# Who comes here: the rest of the driver, its interrupt routine included. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "nvme.inc"

.text

# nvme_queue_make(a0 = NvmeQueue, a1 = number, a2 = entries, a3 = Device) -> a0 = 0 or -ENOMEM: empty; takes its pages,
# unless it has them, and lends them
.globl nvme_queue_make
.proc nvme_queue_make
    .reg    queue=s0, device=s1
    .frame  ra, s0, s1
    mv      queue, a0
    mv      device, a3
    sw      a1, NvmeQueue.number(queue)
    sw      a2, NvmeQueue.size(queue)
    slli    t0, a1, NVME_DOORBELL_SHIFT
    li      t1, NVME_DOORBELLS
    add     t0, t0, t1
    lw      t1, Device.registers(device)
    add     t0, t0, t1
    sw      t0, NvmeQueue.doorbells(queue)
    li      t0, 1                       # entries are zeros: those of the first round have a 1
    sw      t0, NvmeQueue.phase(queue)
    sw      zero, NvmeQueue.head(queue)
    sw      zero, NvmeQueue.tail(queue)
    .irp entries, submissions, completions
        lw      a0, NvmeQueue.\entries(queue)
        if a0 == zero
            call    page_alloc
            sw      a0, NvmeQueue.\entries(queue)
            beqz    a0, no_memory
        endif
        li      a1, PAGE_SIZE
        call    memory_zero
        mv      a0, device
        lw      a1, NvmeQueue.\entries(queue)
        li      a2, PAGE_SIZE
        .ifc \entries, submissions
            li      a3, DMA_READ
        .else
            li      a3, DMA_WRITE
        .endif
        call    dma_lend
        bnez    a0, no_memory
    .endr
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# nvme_queue_free(a0 = NvmeQueue, with as many of its pages as there are)
.globl nvme_queue_free
.proc nvme_queue_free
    .frame  ra, s0
    mv      s0, a0
    lw      a0, NvmeQueue.submissions(s0)
    if a0 != zero
        call    page_put
    endif
    lw      a0, NvmeQueue.completions(s0)
    if a0 != zero
        call    page_put
    endif
    return
.endproc

# nvme_submit(a0 = NvmeQueue with room, a1 = NvmeCommand): puts a copy in, and rings the bell
.globl nvme_submit
.proc nvme_submit
    .reg    queue=s0
    .frame  ra, s0
    mv      queue, a0
    lw      a0, NvmeQueue.tail(queue)
    slli    a0, a0, NVME_COMMAND_SHIFT
    lw      t0, NvmeQueue.submissions(queue)
    add     a0, a0, t0
    li      a2, NvmeCommand.sizeof
    call    memory_copy
    lw      t0, NvmeQueue.tail(queue)
    lw      t1, NvmeQueue.size(queue)
    addi    t0, t0, 1
    if t0 == t1
        li      t0, 0
    endif
    sw      t0, NvmeQueue.tail(queue)
    fence                               # the controller must not hear the bell before it sees the command
    lw      t1, NvmeQueue.doorbells(queue)
    sw      t0, 0(t1)
    return
.endproc

# nvme_take(a0 = NvmeQueue) -> a0 = 1, a1 = identifier of a command that is completed, a2 = its status, 0 if all went well, a3 = its
# result; a0 = 0 if there is none
#   clobbers t0-t3
.globl nvme_take
.proc nvme_take
    .reg    queue=a0, entry=t2
    lw      t0, NvmeQueue.head(queue)
    slli    entry, t0, NVME_COMPLETION_SHIFT
    lw      t1, NvmeQueue.completions(queue)
    add     entry, entry, t1
    lhu     a2, NvmeCompletion.status(entry)
    andi    t1, a2, 1
    lw      t3, NvmeQueue.phase(queue)
    bne     t1, t3, none
    fence                               # the rest of the entry is not read before its phase
    srli    a2, a2, 1
    lhu     a1, NvmeCompletion.identifier(entry)
    lw      a3, NvmeCompletion.result(entry)
    addi    t0, t0, 1
    lw      t1, NvmeQueue.size(queue)
    if t0 == t1                         # the next round
        li      t0, 0
        xori    t3, t3, 1
        sw      t3, NvmeQueue.phase(queue)
    endif
    sw      t0, NvmeQueue.head(queue)
    lw      t1, NvmeQueue.doorbells(queue)
    sw      t0, 4(t1)
    li      a0, 1
    return
none:
    li      a0, 0
    return
.endproc

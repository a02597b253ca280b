# NVMe controllers: the memory that a request's data are in: saying where it is, and lending it to the controller.
#
# Who comes here: nvme_transfer. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "nvme.inc"

.text

# nvme_data_lend(a0 = Device, a1 = BLOCK_…, a2 = buffer, a3 = bytes, a4 = page with a list, or 0) -> a0 = 0 or -ENOMEM
.globl nvme_data_lend
.proc nvme_data_lend
    .reg    device=s0, list=s1, buffer=s2, length=s3, use=s4
    .frame  ra, s0-s4
    mv      device, a0
    mv      list, a4
    mv      buffer, a2
    mv      length, a3
    li      use, DMA_READ
    if a1 == zero                       # BLOCK_READ: the controller writes
        li      use, DMA_WRITE
    endif
    mv      a1, buffer
    mv      a2, length
    mv      a3, use
    call    dma_lend
    if a0 == zero && list != zero
        mv      a0, device
        mv      a1, list
        li      a2, PAGE_SIZE
        li      a3, DMA_READ
        call    dma_lend
        if a0 != zero
            mv      a0, device
            mv      a1, buffer
            mv      a2, length
            mv      a3, use
            call    dma_return
            li      a0, -ENOMEM
        endif
    endif
    return
.endproc

# nvme_data_return(as nvme_data_lend): the controller is done with them
.globl nvme_data_return
.proc nvme_data_return
    .reg    device=s0, list=s1
    .frame  ra, s0, s1
    mv      device, a0
    mv      list, a4
    li      t0, DMA_READ
    if a1 == zero                       # BLOCK_READ
        li      t0, DMA_WRITE
    endif
    mv      a1, a2
    mv      a2, a3
    mv      a3, t0
    call    dma_return
    if list != zero
        mv      a0, device
        mv      a1, list
        li      a2, PAGE_SIZE
        li      a3, DMA_READ
        call    dma_return
    endif
    return
.endproc

# nvme_aim(a0 = NvmeCommand, a1 = buffer, a2 = bytes, at most a page's worth of pages) -> a0 = page with a list, for the caller to give
# back, or 0 if none is needed; a1 = 0 or -ENOMEM: says where the data are (section 4.3)
.globl nvme_aim
.proc nvme_aim
    .reg    command=s0, next=s1, end=s2
    .frame  ra, s0-s2
    mv      command, a0
    add     end, a1, a2
    sw      a1, NvmeCommand.data(command)
    li      t0, PAGE_SIZE
    add     next, a1, t0
    andi    next, next, -PAGE_SIZE      # the pages behind the first one
    li      a0, 0
    li      a1, 0
    bgeu    next, end, done
    sub     t0, end, next
    li      t1, PAGE_SIZE
    if t0 <=u t1
        sw      next, NvmeCommand.data + 8(command)
        j       done
    endif
    call    page_alloc_zero
    li      a1, -ENOMEM
    beqz    a0, done
    sw      a0, NvmeCommand.data + 8(command)
    mv      t0, a0
    li      t1, PAGE_SIZE
    repeat
        sw      next, 0(t0)
        addi    t0, t0, 8
        add     next, next, t1
    until next >=u end
    li      a1, 0
done:
    return
.endproc

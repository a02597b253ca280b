# Pages that a driver shares with its device for as long as it drives it: rings, queues, fixed buffers. With an IOMMU they are lent to
# the device; dma_revoke takes them all back, when it has been stopped.
#
# Who comes here: drivers, in their probe. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "dma.inc"
.include "layout.inc"

.text

# dma_page_make(a0 = Device, a1 = DMA_…) -> a0 = page of zeros, which is the caller's; 0 if no memory is left
.globl dma_page_make
.proc dma_page_make
    .reg    device=s0, use=s1, page=s2
    .frame  ra, s0-s2
    mv      device, a0
    mv      use, a1
    call    page_alloc_zero
    mv      page, a0
    beqz    page, done
    mv      a0, device
    mv      a1, page
    li      a2, PAGE_SIZE
    mv      a3, use
    call    dma_lend
    if a0 != zero
        mv      a0, page
        call    page_put
        li      page, 0
    endif
    mv      a0, page
done:
    return
.endproc

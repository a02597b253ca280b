# What devices may reach. In a machine with an IOMMU (docs/devices/iommu.md), a device reaches the pages that its driver has lent to it, and
# nothing else; without one, it reaches everything, and lending is nothing but a look at a word. Addresses stay what they are.
#
# Each device has a table of pages, made when it is needed: a root, and below it pairs of pages, of which the first holds the entries
# that the IOMMU reads, and the second how often each page is lent: a page may hold parts of several requests.
#
# Who comes here: drivers, before they hand memory to a device, and when they have got it back; interrupt routines, to
# dma_return and dma_revoke. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "dma.inc"
.include "driver.inc"
.include "isa.inc"
.include "layout.inc"

.equ ROOT_SHIFT, 22                     # of an address, for its place in the root

.text

# dma_lend(a0 = Device, a1 = address, a2 = bytes, a3 = DMA_READ, DMA_WRITE or both) -> a0 = 0 or -ENOMEM: to be done before the device hears
# of that memory
.globl dma_lend
.proc dma_lend
    .reg    device=s0, address=s1, bytes=s2, use=s3, page=s4, end=s5
    lw      t0, iommu_devices
    beqz    t0, free
    .frame  ra, s0-s5
    mv      device, a0
    mv      address, a1
    mv      bytes, a2
    mv      use, a3
    add     end, a1, a2
    andi    page, a1, -PAGE_SIZE
    while page <u end
        mv      a0, device
        mv      a1, page
        call    grant_make
        beqz    a0, no_memory
        mv      a1, page
        mv      a2, use
        call    grant_change
        li      t0, PAGE_SIZE
        add     page, page, t0
    endwhile
    li      a0, 0
    return
no_memory:
    mv      a0, device
    mv      a1, address
    sub     a2, page, address           # what has been lent so far
    mv      a3, use
    if page >u address
        call    dma_return
    endif
    li      a0, -ENOMEM
    return
free:
    li      a0, 0
    ret
.endproc

# dma_return(a0 = Device, a1, a2, a3 = as they have been lent): the device has given it back
.globl dma_return
.proc dma_return
    .reg    device=s0, use=s1, page=s2, end=s3
    lw      t0, iommu_devices
    beqz    t0, free
    .frame  ra, s0-s3
    mv      device, a0
    neg     use, a3
    add     end, a1, a2
    andi    page, a1, -PAGE_SIZE
    while page <u end
        mv      a0, device
        mv      a1, page
        call    grant_find
        if a0 != zero                   # else all has been revoked meanwhile
            mv      a1, page
            mv      a2, use
            call    grant_change
        endif
        li      t0, PAGE_SIZE
        add     page, page, t0
    endwhile
    return
free:
    ret
.endproc

# dma_revoke(a0 = Device that has been stopped): nothing is lent to it any more
.globl dma_revoke
.proc dma_revoke
    .reg    root=s0, slot=s1, end=s2
    .frame  ra, s0-s2
    lw      root, Device.grants(a0)
    beqz    root, done
    sw      zero, Device.grants(a0)
    lw      t0, Device.irq(a0)
    slli    t0, t0, 2
    lw      t1, iommu_devices
    add     t0, t0, t1
    sw      zero, 0(t0)
    mv      slot, root
    li      t0, PAGE_SIZE
    add     end, root, t0
    repeat
        lw      a0, 0(slot)
        if a0 != zero
            andi    a0, a0, -PAGE_SIZE
            li      a1, 2
            call    page_run_free
        endif
        addi    slot, slot, 4
    until slot == end
    mv      a0, root
    call    page_put
done:
    return
.endproc

# grant_find(a0 = Device, a1 = address) -> a0 = address of its entry; 0 if there is no table for it
#   clobbers t0
.proc grant_find
    lw      a0, Device.grants(a0)
    beqz    a0, none
    srli    t0, a1, ROOT_SHIFT
    slli    t0, t0, 2
    add     a0, a0, t0
    lw      a0, 0(a0)
    beqz    a0, none
    andi    a0, a0, -PAGE_SIZE
    srli    t0, a1, PAGE_SHIFT - 2
    andi    t0, t0, PAGE_MASK & ~3
    add     a0, a0, t0
none:
    return
.endproc

# grant_make(a0 = Device, a1 = address) -> a0 = address of its entry, whose table is made if there is none; 0 if no memory is left
.proc grant_make
    .reg    device=s0, address=s1, slot=s2
    .frame  ra, s0-s2
    mv      device, a0
    mv      address, a1
    call    grant_find
    bnez    a0, done
    lw      a0, Device.grants(device)
    if a0 == zero
        call    page_alloc_zero
        beqz    a0, done
        sw      a0, Device.grants(device)
        lw      t0, Device.irq(device)
        slli    t0, t0, 2
        lw      t1, iommu_devices
        add     t0, t0, t1
        ori     t1, a0, PTE_V
        sw      t1, 0(t0)
    endif
    srli    slot, address, ROOT_SHIFT
    slli    slot, slot, 2
    add     slot, slot, a0
    li      a0, 2
    call    page_run_alloc
    beqz    a0, done
    ori     t0, a0, PTE_V
    sw      t0, 0(slot)
    li      a1, 2 * PAGE_SIZE
    call    memory_zero
    mv      a0, device
    mv      a1, address
    call    grant_find
done:
    return
.endproc

# grant_change(a0 = address of an entry, a1 = its page, a2 = DMA_…, or that negated): counts, and writes what follows from it
#   clobbers a1, t0, t1
.proc grant_change
    lw      t0, PAGE_SIZE(a0)
    add     t0, t0, a2
    sw      t0, PAGE_SIZE(a0)
    if t0 == zero
        sw      zero, 0(a0)
        return
    endif
    ori     a1, a1, PTE_V
    slli    t1, t0, 16                  # those who read
    if t1 != zero
        ori     a1, a1, PTE_R
    endif
    srli    t1, t0, 16                  # those who write
    if t1 != zero
        ori     a1, a1, PTE_W
    endif
    sw      a1, 0(a0)
    return
.endproc

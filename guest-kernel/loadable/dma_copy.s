# The driver of the DMA copy engine (docs/devices/dma-copy.md): what is written to /dev/dma0 is copied by the engine, from one page to
# another, and can be read from there. The first driver to read: it has a doorbell, a wait for the interrupt, and DMA.
#
# Who comes here: the driver model, when the module is loaded and removed; the system calls, through dma_operations; the
# interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

.include "dma.inc"
.include "dma_copy.inc"
.include "driver.inc"
.include "layout.inc"
.include "lock.inc"
.include "patience.inc"

# What the driver keeps for a device, at the beginning of its first page.
.struct Dma
    to          .word               # page that the engine writes; it reads the rest of the first one
    status      .word               # of the last copy; 0 while it is under way
    lock        Lock                # held by whoever uses the engine
    length      .word               # bytes that can be read
    .align 4
    from        .byte 0             # the rest of the page
.endstruct

.equ COPY_MAX, PAGE_SIZE - Dma.sizeof

driver dma_copy, kind="dma-copy", probe=dma_probe, remove=dma_remove, interrupt=dma_interrupt, node="dma0", mode=S_IFCHR | 0666, operations=dma_operations

file_operations dma_operations, read=dma_read, write=dma_write

.text

# dma_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc dma_probe
    .reg    device=s0, dma=s1
    .frame  ra, s0, s1
    mv      device, a0
    li      a1, DMA_READ
    call    dma_page_make
    mv      dma, a0
    beqz    dma, no_memory
    sw      dma, Device.private(device)
    mv      a0, device
    li      a1, DMA_WRITE
    call    dma_page_make
    sw      a0, Dma.to(dma)
    beqz    a0, give_back
    addi    a0, dma, Dma.lock
    call    lock_init
    li      a0, 0
    return
give_back:
    mv      a0, device
    call    dma_remove
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# dma_remove(a0 = Device that nobody uses, with as much as the probe has got)
.proc dma_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    lw      t0, Device.registers(a0)
    sw      zero, DmaRegisters.control(t0)
    call    dma_revoke
    lw      a0, Dma.to(s0)
    if a0 != zero
        call    page_put
    endif
    mv      a0, s0
    call    page_put
    return
.endproc

# dma_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have been copied; -EFAULT, or as dma_copy
.proc dma_write
    .reg    device=s0, dma=s1, size=s2, user=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      dma, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      t0, COPY_MAX
    if size >u t0
        mv      size, t0
    endif
    addi    a0, dma, Dma.lock
    call    lock_acquire
    addi    a0, dma, Dma.from
    mv      a1, user
    mv      a2, size
    call    copy_in
    if a0 == zero
        mv      a0, device
        mv      a1, size
        call    dma_copy
    endif
    mv      result, a0
    if result == zero
        sw      size, Dma.length(dma)
        mv      result, size
    endif
    addi    a0, dma, Dma.lock
    call    lock_release
    mv      a0, result
    return
.endproc

# dma_copy(a0 = Device, whose engine is the caller's, a1 = bytes) -> a0 = 0; -EIO, -ENODEV if the engine is gone, -ETIMEDOUT: copies
# them, and waits for that; signals don't end the wait, because the engine works on the pages
.proc dma_copy
    .reg    device=s0, dma=s1, registers=t1
    .frame  ra, s0, s1, patience:Patience
    mv      device, a0
    lw      dma, Device.private(device)
    lw      registers, Device.registers(device)
    addi    t0, dma, Dma.from
    sw      t0, DmaRegisters.source(registers)
    lw      t0, Dma.to(dma)
    sw      t0, DmaRegisters.destination(registers)
    sw      a1, DmaRegisters.length(registers)
    sw      zero, Dma.status(dma)
    fence                               # the engine must not start before it can see the bytes
    li      t0, DMA_START | DMA_INTERRUPT
    sw      t0, DmaRegisters.control(registers)
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      t0, Dma.status(dma)
        if t0 != zero
            break
        endif
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_wait
        bltz    a0, silent
    endloop
    li      a0, -ENODEV
    bltz    t0, done                    # ones only: nobody answers
    andi    t0, t0, DMA_ERROR
    li      a0, 0
    beqz    t0, done
    li      a0, -EIO
done:
    return
silent:
    lw      registers, Device.registers(device)
    sw      zero, DmaRegisters.control(registers)   # else it could still write to the page
    return
.endproc

# dma_interrupt(a0 = Device) -> a0 = 1 if a copy has ended, else 0
.proc dma_interrupt
    .frame  ra
    lw      t1, Device.registers(a0)
    lw      t0, DmaRegisters.status(t1)
    andi    t2, t0, DMA_DONE | DMA_ERROR
    if t2 == zero
        li      a0, 0
        return
    endif
    sw      t0, DmaRegisters.status(t1) # acknowledged: the line is lowered
    lw      t1, Device.private(a0)
    sw      t0, Dma.status(t1)
    addi    a0, a0, Device.waiters
    call    wake_all
    li      a0, 1
    return
.endproc

# dma_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes: what has been copied last; -EFAULT
.proc dma_read
    .reg    size=s0
    .frame  ra, s0
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
    lw      size, Dma.length(t0)
    if size >u a2
        mv      size, a2
    endif
    mv      a0, a1
    lw      a1, Dma.to(t0)
    mv      a2, size
    call    copy_out
    if a0 == zero
        mv      a0, size
    endif
    return
.endproc

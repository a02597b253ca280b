# The copy engine, third: the program maps the page that the engine reads and writes, and nothing else is copied.

.include "copy.inc"
.include "driver.inc"
.include "mapping.inc"

driver mapped, kind="dma-copy", probe=copy_probe, remove=copy_remove, interrupt=copy_interrupt, node="copy0", mode=S_IFCHR | 0666, operations=copy_operations

file_operations copy_operations, ioctl=copy_ioctl, mmap=copy_mmap

.text

# copy_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc copy_probe
    .frame  ra, s0
    mv      s0, a0
    call    page_alloc_zero
    sw      a0, Device.private(s0)
    beqz    a0, no_memory
    addi    a0, a0, Copy.lock
    call    lock_init
    call    page_alloc_zero             # of its own: a program can write anything there, and the lock must not be there
    lw      t0, Device.private(s0)
    sw      a0, Copy.memory(t0)
    beqz    a0, give_back
    li      a0, 0
    return
give_back:
    mv      a0, t0
    call    page_put
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# copy_remove(a0 = Device that nobody uses)
.proc copy_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    lw      a0, Copy.memory(s0)
    call    page_put
    mv      a0, s0
    call    page_put
    return
.endproc

# copy_ioctl(a0 = File, a1 = COPY_RUN, a2 = bytes) -> a0 = 0 when they have been copied; -ENOTTY, -EINVAL or -EIO
.proc copy_ioctl
    .reg    device=s0, copy=s1, size=s2, result=s3
    .frame  ra, s0-s3
    lw      device, File.device(a0)
    lw      copy, Device.private(device)
    mv      size, a2
    li      a0, -ENOTTY
    li      t0, COPY_RUN
    bne     a1, t0, refused
    li      a0, -EINVAL
    li      t0, COPY_HALF
    bgtu    size, t0, refused          # a length that comes from a program may be anything
    addi    a0, copy, Copy.lock
    call    lock_acquire
    mv      a0, device
    mv      a1, size
    call    copy_run
    mv      result, a0
    addi    a0, copy, Copy.lock
    call    lock_release
    mv      a0, result
refused:
    return
.endproc

# copy_mmap(a0 = File, a1 = Mapping) -> a0 = 0, or -EINVAL for more than the page
.proc copy_mmap
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
    mv      a0, a1
    lw      a1, Copy.memory(t0)
    li      a2, PAGE_SIZE
    j       mapping_within
.endproc

# copy_run(a0 = Device, locked, a1 = bytes) -> a0 = 0 or -EIO: starts the engine, and sleeps
.proc copy_run
    .reg    device=s0, copy=s1, registers=t1
    .frame  ra, s0, s1
    mv      device, a0
    lw      copy, Device.private(device)
    lw      registers, Device.registers(device)
    sw      zero, Copy.done(copy)
    lw      t0, Copy.memory(copy)
    sw      t0, CopyRegisters.source(registers)
    addi    t0, t0, COPY_HALF
    sw      t0, CopyRegisters.destination(registers)
    sw      a1, CopyRegisters.length(registers)
    fence
    li      t0, COPY_START | COPY_INTERRUPT
    sw      t0, CopyRegisters.control(registers)
    loop                                # look, and sleep: nothing can come in between
        lw      t0, Copy.done(copy)
        if t0 != zero
            break
        endif
        addi    a0, device, Device.waiters
        call    block_on
    endloop
    andi    t0, t0, COPY_ERROR
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# copy_interrupt(a0 = Device) -> a0 = 1 if the engine has finished, 0 if it was another device on the line
.proc copy_interrupt
    .frame  ra
    lw      t1, Device.registers(a0)
    lw      t0, CopyRegisters.status(t1)
    andi    t0, t0, COPY_DONE | COPY_ERROR
    if t0 == zero
        li      a0, 0
        return
    endif
    sw      t0, CopyRegisters.status(t1)    # acknowledged: the line is lowered
    lw      t1, Device.private(a0)
    sw      t0, Copy.done(t1)
    addi    a0, a0, Device.waiters
    call    wake_all
    li      a0, 1
    return
.endproc

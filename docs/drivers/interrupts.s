# The copy engine, second: whoever wants a copy sleeps until the engine's interrupt.

.include "copy.inc"
.include "driver.inc"

driver interrupts, kind="dma-copy", probe=copy_probe, remove=copy_remove, interrupt=copy_interrupt, node="copy0", mode=S_IFCHR | 0666, operations=copy_operations

file_operations copy_operations, read=copy_read, write=copy_write

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
    li      a0, 0
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# copy_remove(a0 = Device that nobody uses)
.proc copy_remove
    lw      a0, Device.private(a0)
    j       page_put
.endproc

# copy_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have been copied, -EFAULT or -EIO
.proc copy_write
    .reg    device=s0, copy=s1, size=s2, user=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      copy, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      t0, COPY_MAX
    if size >u t0
        mv      size, t0
    endif
    addi    a0, copy, Copy.lock
    call    lock_acquire                # while we sleep, others come here
    addi    a0, copy, Copy.from
    mv      a1, user
    mv      a2, size
    call    copy_in
    mv      result, a0
    if result == zero
        mv      a0, device
        mv      a1, size
        call    copy_run
        mv      result, a0
    endif
    if result == zero
        sw      size, Copy.length(copy)
        mv      result, size
    endif
    addi    a0, copy, Copy.lock
    call    lock_release
    mv      a0, result
    return
.endproc

# copy_run(a0 = Device, locked, a1 = bytes) -> a0 = 0 or -EIO: starts the engine, and sleeps
.proc copy_run
    .reg    device=s0, copy=s1, registers=t1
    .frame  ra, s0, s1
    mv      device, a0
    lw      copy, Device.private(device)
    lw      registers, Device.registers(device)
    sw      zero, Copy.done(copy)
    addi    t0, copy, Copy.from
    sw      t0, CopyRegisters.source(registers)
    addi    t0, copy, Copy.to
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

# copy_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of what has been copied last, or -EFAULT
.proc copy_read
    .reg    size=s0
    .frame  ra, s0
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
    lw      size, Copy.length(t0)
    if size >u a2
        mv      size, a2
    endif
    mv      a0, a1
    addi    a1, t0, Copy.to
    mv      a2, size
    call    copy_out
    if a0 == zero
        mv      a0, size
    endif
    return
.endproc

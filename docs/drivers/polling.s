# The copy engine, first: the driver asks it again and again until it has finished.

.include "copy.inc"
.include "driver.inc"

driver polling, kind="dma-copy", probe=copy_probe, remove=copy_remove, node="copy0", mode=S_IFCHR | 0666, operations=copy_operations

file_operations copy_operations, read=copy_read, write=copy_write

.text

# copy_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc copy_probe
    .frame  ra, s0
    mv      s0, a0
    call    page_alloc_zero
    sw      a0, Device.private(s0)
    mv      t0, a0
    li      a0, 0
    if t0 == zero
        li      a0, -ENOMEM
    endif
    return
.endproc

# copy_remove(a0 = Device that nobody uses)
.proc copy_remove
    lw      a0, Device.private(a0)
    j       page_put
.endproc

# copy_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have been copied, or -EFAULT
.proc copy_write
    .reg    registers=s0, copy=s1, size=s2
    .frame  ra, s0-s2
    lw      t0, File.device(a0)
    lw      registers, Device.registers(t0)
    lw      copy, Device.private(t0)
    mv      size, a2
    li      t0, COPY_MAX
    if size >u t0
        mv      size, t0
    endif
    addi    a0, copy, Copy.from
    mv      a2, size
    call    copy_in                     # user pointers are touched by copy_in and copy_out only
    bltz    a0, failed
    addi    t0, copy, Copy.from
    sw      t0, CopyRegisters.source(registers)
    addi    t0, copy, Copy.to
    sw      t0, CopyRegisters.destination(registers)
    sw      size, CopyRegisters.length(registers)
    fence                               # the engine must not start before it can see the bytes
    li      t0, COPY_START
    sw      t0, CopyRegisters.control(registers)
    repeat
        lw      t0, CopyRegisters.status(registers)
        andi    t0, t0, COPY_BUSY
    until t0 == zero
    sw      size, Copy.length(copy)
    mv      a0, size
failed:
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

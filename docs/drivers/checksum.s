# The driver of the checksum device (docs/devices/example/ChecksumDevice.java): a read of /dev/checksum0 gives the sum of the bytes that
# have been written last, as a word.

.include "driver.inc"
.include "lock.inc"

.struct ChecksumRegisters
    address     .word               # physical
    length      .word               # bytes; writing it is the doorbell
    status      .word               # CHECKSUM_DONE, CHECKSUM_FAILED; writing it acknowledges
    sum         .word
.endstruct

.equ CHECKSUM_DONE, 1
.equ CHECKSUM_FAILED, 2

# A page.
.struct Checksum
    status      .word               # with which the device has finished, 0 before
    sum         .word
    lock        Lock                # held by whoever uses the device
    .align 4
    bytes       .byte 0             # the rest of the page
.endstruct

.equ BYTES_MAX, PAGE_SIZE - Checksum.sizeof

driver checksum, kind="checksum", probe=checksum_probe, remove=checksum_remove, interrupt=checksum_interrupt, node="checksum0", mode=S_IFCHR | 0666, operations=checksum_operations

file_operations checksum_operations, read=checksum_read, write=checksum_write

.text

# checksum_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc checksum_probe
    .frame  ra, s0
    mv      s0, a0
    call    page_alloc_zero
    sw      a0, Device.private(s0)
    beqz    a0, no_memory
    addi    a0, a0, Checksum.lock
    call    lock_init
    li      a0, 0
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# checksum_remove(a0 = Device that nobody uses)
.proc checksum_remove
    lw      a0, Device.private(a0)
    j       page_put
.endproc

# checksum_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have been added up, -EFAULT or -EIO
.proc checksum_write
    .reg    device=s0, checksum=s1, size=s2, user=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      checksum, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      t0, BYTES_MAX
    if size >u t0
        mv      size, t0
    endif
    addi    a0, checksum, Checksum.lock
    call    lock_acquire
    addi    a0, checksum, Checksum.bytes
    mv      a1, user
    mv      a2, size
    call    copy_in
    mv      result, a0
    if result == zero
        mv      a0, device
        mv      a1, size
        call    checksum_run
        mv      result, a0
    endif
    addi    a0, checksum, Checksum.lock
    call    lock_release
    mv      a0, result
    if a0 == zero
        mv      a0, size
    endif
    return
.endproc

# checksum_run(a0 = Device, locked, a1 = bytes) -> a0 = 0 or -EIO: rings the bell, and sleeps
.proc checksum_run
    .reg    device=s0, checksum=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      checksum, Device.private(device)
    lw      t1, Device.registers(device)
    sw      zero, Checksum.status(checksum)
    addi    t0, checksum, Checksum.bytes
    sw      t0, ChecksumRegisters.address(t1)
    fence                               # the device must not hear the bell before it can see the bytes
    sw      a1, ChecksumRegisters.length(t1)
    loop
        lw      t0, Checksum.status(checksum)
        if t0 != zero
            break
        endif
        addi    a0, device, Device.waiters
        call    block_on
    endloop
    andi    t0, t0, CHECKSUM_FAILED
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# checksum_interrupt(a0 = Device) -> a0 = 1 if the device has finished, else 0
.proc checksum_interrupt
    .frame  ra
    lw      t1, Device.registers(a0)
    lw      t0, ChecksumRegisters.status(t1)
    if t0 == zero
        li      a0, 0
        return
    endif
    sw      t0, ChecksumRegisters.status(t1)    # acknowledged
    lw      t2, Device.private(a0)
    lw      t1, ChecksumRegisters.sum(t1)
    sw      t1, Checksum.sum(t2)
    sw      t0, Checksum.status(t2)
    addi    a0, a0, Device.waiters
    call    wake_all
    li      a0, 1
    return
.endproc

# checksum_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = 4, -EINVAL if there is no room for that, or -EFAULT
.proc checksum_read
    .frame  ra
    li      t0, 4
    if a2 <u t0
        li      a0, -EINVAL
        return
    endif
    lw      t1, File.device(a0)
    mv      a0, a1
    lw      a1, Device.private(t1)
    addi    a1, a1, Checksum.sum
    mv      a2, t0
    call    copy_out
    if a0 == zero
        li      a0, 4
    endif
    return
.endproc

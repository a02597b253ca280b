# The driver of virtio entropy devices (Virtual I/O Device 1.2, section 5.4): /dev/hwrng gives what the device says is random.
# The smallest driver with a ring: a page is handed to the device, and comes back full.
#
# Who comes here: the driver model, when the module is loaded and removed; the system call, through entropy_operations;
# the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

.include "driver.inc"
.include "lock.inc"
.include "patience.inc"
.include "virtqueue.inc"

# What the driver keeps for a device, in a page. The rest of it is what the device fills.
.struct Entropy
    queue       .word               # Virtqueue
    lock        Lock                # held by whoever reads
    done        .word               # 1 when the device has given the page back
    length      .word               # bytes that it has written
    .align 4
    bytes       .byte 0
.endstruct

.equ BYTES_MAX, PAGE_SIZE - Entropy.sizeof

driver entropy, kind="virtio-mmio", id=VIRTIO_ENTROPY, probe=entropy_probe, remove=entropy_remove, interrupt=entropy_interrupt, node="hwrng", mode=S_IFCHR | 0444, operations=entropy_operations

file_operations entropy_operations, read=entropy_read

.text

# entropy_probe(a0 = Device) -> a0 = 0, -EIO or -ENOMEM
.proc entropy_probe
    .reg    device=s0, entropy=s1
    .frame  ra, s0, s1
    mv      device, a0
    call    page_alloc_zero
    mv      entropy, a0
    li      a0, -ENOMEM
    beqz    entropy, failed
    sw      entropy, Device.private(device)
    addi    a0, entropy, Entropy.lock
    call    lock_init
    lw      a0, Device.registers(device)
    li      a1, 0                       # no features
    call    virtio_start
    beqz    a0, refused
    lw      a0, Device.registers(device)
    li      a1, 0
    call    virtqueue_make
    sw      a0, Entropy.queue(entropy)
    beqz    a0, refused
    lw      a0, Device.registers(device)
    call    virtio_ready
    li      a0, 0
    return
refused:
    lw      a0, Device.registers(device)
    call    virtio_stop
    mv      a0, entropy
    call    page_put
    li      a0, -EIO
failed:
    return
.endproc

# entropy_remove(a0 = Device that nobody uses)
.proc entropy_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    lw      a0, Device.registers(a0)
    call    virtio_stop
    lw      a0, Entropy.queue(s0)
    call    page_put
    mv      a0, s0
    call    page_put
    return
.endproc

# entropy_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes, at most as many as a page holds; -EFAULT, -EIO,
# -ENODEV if the device is gone, -ETIMEDOUT if it doesn't answer
.proc entropy_read
    .reg    device=s0, entropy=s1, user=s2, size=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      entropy, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      t0, BYTES_MAX
    if size >u t0
        mv      size, t0
    endif
    li      a0, 0
    beqz    size, nothing
    addi    a0, entropy, Entropy.lock
    call    lock_acquire
    mv      a0, device
    mv      a1, size
    call    entropy_fill
    mv      result, a0
    if result > 0
        mv      a0, user
        addi    a1, entropy, Entropy.bytes
        mv      a2, result
        call    copy_out
        if a0 < 0
            mv      result, a0
        endif
    endif
    addi    a0, entropy, Entropy.lock
    call    lock_release
    mv      a0, result
nothing:
    return
.endproc

# entropy_fill(a0 = Device, locked, a1 = bytes that are wanted) -> a0 = bytes that there are now; -EIO, -ENODEV, -ETIMEDOUT: hands the
# page to the device, and waits until that gives it back, whatever signals come
.proc entropy_fill
    .reg    device=s0, entropy=s1
    .frame  ra, s0, s1, segment:Segment, patience:Patience
    mv      device, a0
    lw      entropy, Device.private(device)
    sw      zero, Entropy.done(entropy)
    addi    t0, entropy, Entropy.bytes
    sw      t0, segment + Segment.address(sp)
    sw      a1, segment + Segment.length(sp)
    lw      a0, Device.registers(device)
    call    virtio_failure
    bnez    a0, failed
    li      t0, DESCRIPTOR_WRITE
    sw      t0, segment + Segment.flags(sp)
    lw      a0, Entropy.queue(entropy)
    addi    a1, sp, segment
    li      a2, 1
    mv      a3, entropy
    call    virtqueue_add               # there is always room for one
    lw      a0, Entropy.queue(entropy)
    call    virtqueue_kick
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      t0, Entropy.done(entropy)
        if t0 != zero
            break
        endif
        lw      a0, Device.registers(device)
        call    virtio_failure
        bnez    a0, failed
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_wait
        bltz    a0, silent
    endloop
    lw      a0, Entropy.length(entropy)
    li      t0, BYTES_MAX
    if a0 == zero || a0 >u t0           # the device is broken
        li      a0, -EIO
    endif
    return
silent:
    mv      a0, device
    call    virtio_give_up              # else it could still write to the page
    li      a0, -ETIMEDOUT
failed:
    return
.endproc

# entropy_interrupt(a0 = Device) -> a0 = 1 if it was its interrupt, else 0
.proc entropy_interrupt
    .reg    device=s0, entropy=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      entropy, Device.private(device)
    lw      a0, Device.registers(device)
    call    virtio_interrupt
    beqz    a0, done
    lw      a0, Entropy.queue(entropy)
    call    virtqueue_take
    if a0 != zero
        sw      a1, Entropy.length(entropy)
        li      t0, 1
        sw      t0, Entropy.done(entropy)
    endif
    addi    a0, device, Device.waiters
    call    wake_all                    # also if it has failed: who waits looks for himself
    li      a0, 1
done:
    return
.endproc

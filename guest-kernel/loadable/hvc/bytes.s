# The driver of virtio consoles: bytes that come and go. A part of hvc.s.
#
# Who comes here: the system calls, through hvc_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# hvc_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have come, as many as fit; -EAGAIN or -EINTR before there are
# any, -EFAULT, -EIO, -ENODEV
.proc hvc_read
    .reg    file=s0, user=s1, size=s2, hvc=s3
    .frame  ra, s0-s3, patience:Patience
    mv      file, a0
    mv      user, a1
    mv      size, a2
    lw      hvc, File.device(file)
    lw      hvc, Device.private(hvc)
    addi    a0, sp, patience
    call    patience_begin
    loop
        mv      a0, hvc
        call    hvc_look
        bnez    a0, found
        lw      a0, File.device(file)
        lw      a0, Device.registers(a0)
        call    virtio_failure
        bnez    a0, done
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        lw      a0, File.device(file)
        addi    a1, a0, Device.waiters
        addi    a2, sp, patience
        call    device_sleep
        bltz    a0, done
    endloop
found:
    if size >u a0
        mv      size, a0
    endif
    mv      a0, user
    lw      a1, Hvc.pages + 4 * HVC_RECEIVE(hvc)
    lw      t0, Hvc.next(hvc)
    add     a1, a1, t0
    add     t0, t0, size
    sw      t0, Hvc.next(hvc)           # before the copy, which may sleep
    mv      a2, size
    call    copy_out
    bltz    a0, done
    lw      t0, Hvc.next(hvc)
    lw      t1, Hvc.end(hvc)
    if t0 == t1 && t1 != zero           # else somebody else has been as far
        mv      a0, hvc
        call    hvc_listen
    endif
    mv      a0, size
done:
    return
.endproc

# hvc_look(a0 = Hvc) -> a0 = how many bytes there are to read
.proc hvc_look
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Hvc.end(s0)
    if t0 == zero
        lw      a0, Hvc.queues + 4 * HVC_RECEIVE(s0)
        call    virtqueue_take
        beqz    a0, nothing
        li      t0, PAGE_SIZE
        if a1 >u t0                     # the device is broken
            mv      a1, t0
        endif
        sw      a1, Hvc.end(s0)
        if a1 == zero
            mv      a0, s0
            call    hvc_listen
        endif
    endif
    lw      a0, Hvc.end(s0)
    lw      t0, Hvc.next(s0)
    sub     a0, a0, t0
nothing:
    return
.endproc

# hvc_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes that have gone out, a page at most; -EFAULT, -EIO, -ENODEV, -ETIMEDOUT
.proc hvc_write
    .reg    device=s0, hvc=s1, size=s2, user=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      hvc, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      a0, 0
    beqz    size, done
    li      t0, PAGE_SIZE
    if size >u t0
        mv      size, t0
    endif
    addi    a0, hvc, Hvc.lock
    call    lock_acquire
    lw      a0, Hvc.pages + 4 * HVC_SEND(hvc)
    mv      a1, user
    mv      a2, size
    call    copy_in
    mv      result, a0
    if result == zero
        mv      a0, device
        mv      a1, size
        call    hvc_send
        mv      result, a0
    endif
    addi    a0, hvc, Hvc.lock
    call    lock_release
    mv      a0, result
    if a0 == zero
        mv      a0, size
    endif
done:
    return
.endproc

# hvc_send(a0 = Device, locked, a1 = bytes in its page) -> a0 = 0 when they have gone out; -EIO, -ENODEV, -ETIMEDOUT
.proc hvc_send
    .reg    device=s0, hvc=s1, size=s2
    .frame  ra, s0-s2, patience:Patience
    mv      device, a0
    lw      hvc, Device.private(device)
    mv      size, a1
    lw      a0, Device.registers(device)
    call    virtio_failure
    bnez    a0, failed
    lw      a0, Hvc.queues + 4 * HVC_SEND(hvc)
    lw      a1, Hvc.pages + 4 * HVC_SEND(hvc)
    li      a2, 0
    mv      a3, size
    call    hvc_offer
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      a0, Hvc.queues + 4 * HVC_SEND(hvc)
        call    virtqueue_take
        if a0 != zero
            li      a0, 0
            return
        endif
        lw      a0, Device.registers(device)
        call    virtio_failure
        bnez    a0, failed
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_wait             # the device reads the page
        bltz    a0, silent
    endloop
silent:
    mv      a0, device
    call    virtio_give_up
    li      a0, -ETIMEDOUT
failed:
    return
.endproc

# hvc_poll(a0 = File) -> a0 = POLL…
.proc hvc_poll
    .frame  ra, s0
    lw      s0, File.device(a0)
    lw      a0, Device.registers(s0)
    call    virtio_failure
    if a0 != zero
        li      a0, POLLIN | POLLOUT | POLLERR
        return
    endif
    lw      a0, Device.private(s0)
    call    hvc_look
    snez    a0, a0                      # POLLIN
    ori     a0, a0, POLLOUT
    return
.endproc

# hvc_interrupt(a0 = Device) -> a0 = 1 if something has come or gone, else 0: who waits for that looks for himself
.proc hvc_interrupt
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Device.registers(s0)
    call    virtio_interrupt
    beqz    a0, done
    addi    a0, s0, Device.waiters
    call    wake_all
    call    poll_wake
    li      a0, 1
done:
    return
.endproc

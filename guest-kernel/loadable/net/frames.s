# The driver of virtio network cards: frames that come and go. A part of net.s.
#
# Who comes here: the system calls, through net_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# net_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of a frame, of which the rest is lost if it is longer; -EAGAIN or
# -EINTR if there is none, -EFAULT, -EIO, -ENODEV
.proc net_read
    .reg    file=s0, user=s1, size=s2, net=s3, page=s4
    .frame  ra, s0-s4, patience:Patience
    mv      file, a0
    mv      user, a1
    mv      size, a2
    lw      net, File.device(file)
    lw      net, Device.private(net)
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      a0, Net.receive(net)
        call    virtqueue_take
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
    mv      page, a0
    addi    t0, a1, -NetHeader.sizeof
    li      t1, FRAME_MAX
    if t0 >u t1                         # less than nothing, too: the card is broken
        li      t0, 0
    endif
    if size >u t0
        mv      size, t0
    endif
    mv      a0, user
    addi    a1, page, NetHeader.sizeof
    mv      a2, size
    call    copy_out
    if a0 == zero
        mv      a0, size
    endif
    mv      user, a0                    # the result
    lw      a0, Net.receive(net)
    mv      a1, page
    li      a2, DESCRIPTOR_WRITE
    li      a3, PAGE_SIZE
    call    net_offer
    mv      a0, user
done:
    return
.endproc

# net_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = size, when the frame has been sent; -EINVAL if it is too short or too long,
# -EFAULT, -EIO, -ENODEV, -ETIMEDOUT
.proc net_write
    .reg    device=s0, net=s1, size=s2, user=s3, result=s4
    .frame  ra, s0-s4
    lw      device, File.device(a0)
    lw      net, Device.private(device)
    mv      user, a1
    mv      size, a2
    li      a0, -EINVAL
    li      t0, FRAME_MIN
    bltu    size, t0, done
    li      t0, FRAME_MAX
    bgtu    size, t0, done
    addi    a0, net, Net.lock
    call    lock_acquire
    lw      a0, Net.page(net)
    addi    a0, a0, NetHeader.sizeof
    mv      a1, user
    mv      a2, size
    call    copy_in
    mv      result, a0
    if result == zero
        mv      a0, device
        mv      a1, size
        call    net_send
        mv      result, a0
        if result == zero
            mv      result, size
        endif
    endif
    addi    a0, net, Net.lock
    call    lock_release
    mv      a0, result
done:
    return
.endproc

# net_send(a0 = Device, locked, a1 = bytes of the frame in its page) -> a0 = 0 when the card has sent it; -EIO, -ENODEV, -ETIMEDOUT
.proc net_send
    .reg    device=s0, net=s1, size=s2
    .frame  ra, s0-s2, patience:Patience
    mv      device, a0
    lw      net, Device.private(device)
    mv      size, a1
    lw      a0, Device.registers(device)
    call    virtio_failure
    bnez    a0, failed
    lw      a0, Net.send(net)
    lw      a1, Net.page(net)
    li      a2, 0
    addi    a3, size, NetHeader.sizeof
    call    net_offer
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      a0, Net.send(net)
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
        call    device_wait             # the card reads the page
        bltz    a0, silent
    endloop
silent:
    mv      a0, device
    call    virtio_give_up
    li      a0, -ETIMEDOUT
failed:
    return
.endproc

# net_poll(a0 = File) -> a0 = POLL…
.proc net_poll
    .frame  ra, s0
    lw      s0, File.device(a0)
    lw      a0, Device.registers(s0)
    call    virtio_failure
    if a0 != zero
        li      a0, POLLIN | POLLOUT | POLLERR
        return
    endif
    lw      t0, Device.private(s0)
    lw      a0, Net.receive(t0)
    call    virtqueue_pending           # POLLIN
    ori     a0, a0, POLLOUT
    return
.endproc

# net_interrupt(a0 = Device) -> a0 = 1 if the card has sent or received, else 0: who waits for that looks for himself
.proc net_interrupt
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

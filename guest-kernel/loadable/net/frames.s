# The driver of virtio network cards: frames that come and go. A part of net.s.
#
# Who comes here: the system calls, through net_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# net_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of a frame, of which the rest is lost if it is longer; -EAGAIN or
# -EINTR if there is none, -EFAULT, -EIO
.proc net_read
    .reg    file=s0, user=s1, size=s2, net=s3, page=s4
    .frame  ra, s0-s4
    mv      file, a0
    mv      user, a1
    mv      size, a2
    lw      net, File.device(file)
    lw      net, Device.private(net)
    loop
        lw      a0, Net.receive(net)
        call    virtqueue_take
        bnez    a0, found
        lw      a0, File.device(file)
        lw      a0, Device.registers(a0)
        call    virtio_broken
        mv      t0, a0
        li      a0, -EIO
        bnez    t0, done
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        lw      a0, File.device(file)
        addi    a0, a0, Device.waiters
        call    sleep_on
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
# -EFAULT, -EIO
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
        lw      a0, Net.send(net)
        lw      a1, Net.page(net)
        li      a2, 0
        addi    a3, size, NetHeader.sizeof
        call    net_offer
        mv      result, size
        loop
            lw      a0, Net.send(net)
            call    virtqueue_take
            bnez    a0, sent
            lw      a0, Device.registers(device)
            call    virtio_broken
            bnez    a0, broken
            addi    a0, device, Device.waiters
            call    block_on            # the card reads the page
        endloop
broken:
        li      result, -EIO
    endif
sent:
    addi    a0, net, Net.lock
    call    lock_release
    mv      a0, result
done:
    return
.endproc

# net_poll(a0 = File) -> a0 = POLL…
.proc net_poll
    .frame  ra
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
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

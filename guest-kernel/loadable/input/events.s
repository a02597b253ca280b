# The driver of virtio input devices: events as they come. A part of input.s.
#
# Who comes here: the system calls, through input_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# input_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of whole events, as many as there are and fit; -EINVAL if none fits,
# -EAGAIN or -EINTR if there are none, -EFAULT, -EIO, -ENODEV
.proc input_read
    .reg    file=s0, user=s1, left=s2, input=s3, total=s4, event=s5
    .frame  ra, s0-s5
    mv      file, a0
    mv      user, a1
    mv      left, a2
    lw      input, File.device(file)
    lw      input, Device.private(input)
    li      total, 0
    li      a0, -EINVAL
    li      t0, InputEvent.sizeof
    bltu    left, t0, done
    mv      a0, file
    call    input_wait
    bltz    a0, done
    loop
        li      t0, InputEvent.sizeof
        bltu    left, t0, enough
        lw      a0, InputDevice.queue(input)
        call    virtqueue_take
        beqz    a0, enough
        mv      event, a0
        add     a0, user, total
        mv      a1, event
        li      a2, InputEvent.sizeof
        call    copy_out
        mv      a1, event
        mv      event, a0
        mv      a0, input
        call    input_offer
        mv      a0, event
        bltz    a0, done
        addi    total, total, InputEvent.sizeof
        addi    left, left, -InputEvent.sizeof
    endloop
enough:
    lw      a0, InputDevice.queue(input)
    call    virtqueue_kick
    mv      a0, total
done:
    return
.endproc

# input_wait(a0 = File) -> a0 = 0 when there are events; -EAGAIN, -EINTR, -EIO, -ENODEV
.proc input_wait
    .reg    file=s0, device=s1
    .frame  ra, s0, s1, patience:Patience
    mv      file, a0
    lw      device, File.device(file)
    addi    a0, sp, patience
    call    patience_begin
    loop
        lw      a0, Device.private(device)
        lw      a0, InputDevice.queue(a0)
        call    virtqueue_pending
        mv      t0, a0
        li      a0, 0
        bnez    t0, done
        lw      a0, Device.registers(device)
        call    virtio_failure
        bnez    a0, done
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_sleep
        bltz    a0, done
    endloop
done:
    return
.endproc

# input_poll(a0 = File) -> a0 = POLLIN if there are events; POLLIN and POLLERR if the device has failed; else 0
.proc input_poll
    .frame  ra, s0
    lw      s0, File.device(a0)
    lw      a0, Device.registers(s0)
    call    virtio_failure
    if a0 != zero
        li      a0, POLLIN | POLLERR
        return
    endif
    lw      t0, Device.private(s0)
    lw      a0, InputDevice.queue(t0)
    call    virtqueue_pending           # POLLIN
    return
.endproc

# input_interrupt(a0 = Device) -> a0 = 1 if there are events, else 0: who waits for them takes them himself
.proc input_interrupt
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

# The driver of virtio input devices (Virtual I/O Device 1.2, section 5.8): /dev/input0 and the next ones give what keys and pointers do, as
# InputEvents (include/devices.inc); a read waits for the first one. Events that nobody reads stay in their buffers, and when those
# are full, the device keeps what comes.
#
# Who comes here: the driver model; the system calls, through input_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

.include "devices.inc"
.include "driver.inc"
.include "poll.inc"
.include "virtqueue.inc"

.equ INPUT_EVENTS, 0                    # number of the queue
.equ BUFFERS, 32                        # for events, one each

# What the driver keeps for a device, in a page.
.struct InputDevice
    queue       .word               # Virtqueue
    events      InputEvent BUFFERS  # that the device fills
.endstruct

driver input, kind="virtio-mmio", id=VIRTIO_INPUT, probe=input_probe, remove=input_remove, interrupt=input_interrupt, node="input0", mode=S_IFCHR | 0600, operations=input_operations

file_operations input_operations, read=input_read, poll=input_poll

.text

# input_probe(a0 = Device) -> a0 = 0, -EIO or -ENOMEM
.proc input_probe
    .reg    device=s0, input=s1, event=s2, end=s3
    .frame  ra, s0-s3
    mv      device, a0
    call    page_alloc_zero
    mv      input, a0
    li      a0, -ENOMEM
    beqz    input, done
    sw      input, Device.private(device)
    lw      a0, Device.registers(device)
    li      a1, 0                       # no features
    call    virtio_start
    beqz    a0, failed
    lw      a0, Device.registers(device)
    li      a1, INPUT_EVENTS
    call    virtqueue_make
    sw      a0, InputDevice.queue(input)
    beqz    a0, failed
    lw      a0, Device.registers(device)
    call    virtio_ready
    addi    event, input, InputDevice.events
    addi    end, event, BUFFERS * InputEvent.sizeof
    repeat
        mv      a0, input
        mv      a1, event
        call    input_offer
        addi    event, event, InputEvent.sizeof
    until event == end
    lw      a0, InputDevice.queue(input)
    call    virtqueue_kick
    li      a0, 0
done:
    return
failed:
    mv      a0, device
    call    input_remove
    li      a0, -EIO
    return
.endproc

# input_remove(a0 = Device that nobody uses, with as much as the probe has got)
.proc input_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    lw      a0, Device.registers(a0)
    call    virtio_stop
    lw      a0, InputDevice.queue(s0)
    if a0 != zero
        call    page_put
    endif
    mv      a0, s0
    call    page_put
    return
.endproc

# input_offer(a0 = InputDevice, a1 = one of its InputEvents): hands it to the device; if its queue is shorter than ours, that takes fewer
.proc input_offer
    .frame  ra, segment:Segment
    sw      a1, segment + Segment.address(sp)
    mv      a3, a1
    li      t0, InputEvent.sizeof
    sw      t0, segment + Segment.length(sp)
    li      t0, DESCRIPTOR_WRITE
    sw      t0, segment + Segment.flags(sp)
    lw      a0, InputDevice.queue(a0)
    addi    a1, sp, segment
    li      a2, 1
    call    virtqueue_add
    return
.endproc

# input_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes of whole events, as many as there are and fit; -EINVAL if none fits,
# -EAGAIN or -EINTR if there are none, -EFAULT, -EIO
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

# input_wait(a0 = File) -> a0 = 0 when there are events; -EAGAIN, -EINTR, -EIO
.proc input_wait
    .reg    file=s0, device=s1
    .frame  ra, s0, s1
    mv      file, a0
    lw      device, File.device(file)
    loop
        mv      a0, file
        call    input_poll
        mv      t0, a0
        li      a0, 0
        bnez    t0, done
        lw      a0, Device.registers(device)
        call    virtio_broken
        mv      t0, a0
        li      a0, -EIO
        bnez    t0, done
        lw      t0, File.flags(file)
        andi    t0, t0, O_NONBLOCK
        li      a0, -EAGAIN
        bnez    t0, done
        addi    a0, device, Device.waiters
        call    sleep_on
        bltz    a0, done
    endloop
done:
    return
.endproc

# input_poll(a0 = File) -> a0 = POLLIN if there are events, else 0
.proc input_poll
    lw      t0, File.device(a0)
    lw      t0, Device.private(t0)
    lw      a0, InputDevice.queue(t0)
    j       virtqueue_pending           # POLLIN
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

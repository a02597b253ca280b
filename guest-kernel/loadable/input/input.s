# The driver of virtio input devices (Virtual I/O Device 1.2, section 5.8): /dev/input0 and the next ones give what keys and pointers do, as
# InputEvents (include/devices.inc); a read waits for the first one. Events that nobody reads stay in their buffers, and when those
# are full, the device keeps what comes.
#
# Who comes here: the driver model, when the module is loaded and removed; events.s, in which events are.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "devices.inc"
.include "driver.inc"
.include "patience.inc"
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

.include "events.s"

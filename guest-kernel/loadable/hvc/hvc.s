# The driver of virtio consoles (Virtual I/O Device 1.2, section 5.3): /dev/hvc0, bytes in and out, as they are: no lines, no keys that
# mean signals. The device has one page to put bytes into; it gets it back when a program has read all of them.
#
# Who comes here: the driver model, when the module is loaded and removed; bytes.s, in which bytes are.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "driver.inc"
.include "lock.inc"
.include "patience.inc"
.include "poll.inc"
.include "virtqueue.inc"

.equ HVC_RECEIVE, 0                     # numbers of the queues
.equ HVC_SEND, 1

# What the driver keeps for a console, in a page.
.struct Hvc
    queues      .word 2             # Virtqueues
    pages       .word 2             # that go through them
    lock        Lock                # held by whoever writes
    next        .word               # byte of the page of input that is read next
    end         .word               # and where they end; 0 while the device has the page
.endstruct

driver hvc, kind="virtio-mmio", id=VIRTIO_CONSOLE, probe=hvc_probe, remove=hvc_remove, interrupt=hvc_interrupt, node="hvc0", mode=S_IFCHR | 0600, operations=hvc_operations

file_operations hvc_operations, read=hvc_read, write=hvc_write, poll=hvc_poll

.text

# hvc_probe(a0 = Device) -> a0 = 0 or -EIO
.proc hvc_probe
    .reg    device=s0, hvc=s1
    .frame  ra, s0, s1
    mv      device, a0
    call    page_alloc_zero
    mv      hvc, a0
    beqz    hvc, no_memory
    sw      hvc, Device.private(device)
    addi    a0, hvc, Hvc.lock
    call    lock_init
    lw      a0, Device.registers(device)
    li      a1, 0                       # no features
    call    virtio_start
    beqz    a0, failed
    .irp queue, HVC_RECEIVE, HVC_SEND
        lw      a0, Device.registers(device)
        li      a1, \queue
        call    virtqueue_make
        sw      a0, Hvc.queues + 4 * \queue(hvc)
        beqz    a0, failed
        call    page_alloc
        sw      a0, Hvc.pages + 4 * \queue(hvc)
        beqz    a0, failed
    .endr
    lw      a0, Device.registers(device)
    call    virtio_ready
    mv      a0, hvc
    call    hvc_listen
    li      a0, 0
    return
failed:
    mv      a0, device
    call    hvc_remove
no_memory:
    li      a0, -EIO
    return
.endproc

# hvc_remove(a0 = Device that nobody uses, with as much as the probe has got)
.proc hvc_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    lw      a0, Device.registers(a0)
    call    virtio_stop
    .irp page, queues, queues + 4, pages, pages + 4
        lw      a0, Hvc.\page(s0)
        if a0 != zero
            call    page_put
        endif
    .endr
    mv      a0, s0
    call    page_put
    return
.endproc

# hvc_listen(a0 = Hvc): gives the device the page for what comes in
.proc hvc_listen
    sw      zero, Hvc.next(a0)
    sw      zero, Hvc.end(a0)
    li      a2, DESCRIPTOR_WRITE
    li      a3, PAGE_SIZE
    lw      a1, Hvc.pages + 4 * HVC_RECEIVE(a0)
    lw      a0, Hvc.queues + 4 * HVC_RECEIVE(a0)
    j       hvc_offer
.endproc

# hvc_offer(a0 = Virtqueue, a1 = page, a2 = DESCRIPTOR_WRITE or 0, a3 = bytes): hands a page to the device
.proc hvc_offer
    .frame  ra, s0, segment:Segment
    mv      s0, a0
    sw      a1, segment + Segment.address(sp)
    sw      a2, segment + Segment.flags(sp)
    sw      a3, segment + Segment.length(sp)
    mv      a3, a1
    addi    a1, sp, segment
    li      a2, 1
    call    virtqueue_add               # each queue has one page at most
    mv      a0, s0
    call    virtqueue_kick
    return
.endproc

.include "bytes.s"

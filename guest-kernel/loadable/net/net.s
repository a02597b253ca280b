# The driver of virtio network cards (Virtual I/O Device 1.2, section 5.1): a read of /dev/net0 gives a frame that has come in,
# and waits for one; a write sends one. There are no protocols. Frames that nobody reads stay in their buffers, and when those are
# full, the card drops what comes.
#
# Who comes here: the driver model, when the module is loaded and removed; frames.s, in which frames are.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "driver.inc"
.include "lock.inc"
.include "patience.inc"
.include "poll.inc"
.include "virtqueue.inc"

.equ NET_RECEIVE, 0                     # numbers of the queues
.equ NET_SEND, 1

.equ BUFFERS, 8                         # for frames that come in: a page each
.equ FRAME_MIN, 14                      # two addresses and a type
.equ FRAME_MAX, 1514

# Stands before each frame, in both directions; all zero for a plain one.
.struct NetHeader
    flags       .byte
    gso_type    .byte
    lengths     .half 4
    buffers     .half
.endstruct

# What the driver keeps for a card, in a page.
.struct Net
    receive     .word               # Virtqueues
    send        .word
    page        .word               # for the frame that is sent; it begins with a NetHeader of zeros
    lock        Lock                # held by whoever sends
    buffers     .word BUFFERS       # pages that the card fills
.endstruct

driver net, kind="virtio-mmio", id=VIRTIO_NET, probe=net_probe, remove=net_remove, interrupt=net_interrupt, node="net0", mode=S_IFCHR | 0600, operations=net_operations

file_operations net_operations, read=net_read, write=net_write, poll=net_poll

.text

# net_probe(a0 = Device) -> a0 = 0 or -EIO
.proc net_probe
    .reg    device=s0, net=s1, slot=s2, end=s3
    .frame  ra, s0-s3
    mv      device, a0
    call    page_alloc_zero
    mv      net, a0
    beqz    net, no_memory
    sw      net, Device.private(device)
    addi    a0, net, Net.lock
    call    lock_init
    lw      a0, Device.registers(device)
    li      a1, 0                       # plain frames
    call    virtio_start
    beqz    a0, failed
    .irp queue, RECEIVE, SEND
        lw      a0, Device.registers(device)
        li      a1, NET_\queue
        call    virtqueue_make
        sw      a0, Net.receive + 4 * NET_\queue(net)
        beqz    a0, failed
    .endr
    call    page_alloc_zero
    sw      a0, Net.page(net)
    beqz    a0, failed
    lw      a0, Device.registers(device)
    call    virtio_ready
    addi    slot, net, Net.buffers
    addi    end, slot, BUFFERS * 4
    repeat
        call    page_alloc
        sw      a0, 0(slot)
        beqz    a0, failed
        mv      a1, a0
        li      a2, DESCRIPTOR_WRITE
        li      a3, PAGE_SIZE
        lw      a0, Net.receive(net)
        call    net_offer
        addi    slot, slot, 4
    until slot == end
    li      a0, 0
    return
failed:
    mv      a0, device
    call    net_remove
no_memory:
    li      a0, -EIO
    return
.endproc

# net_remove(a0 = Device that nobody uses, with as much as the probe has got)
.proc net_remove
    .reg    net=s0, slot=s1, end=s2
    .frame  ra, s0-s2
    lw      net, Device.private(a0)
    lw      a0, Device.registers(a0)
    call    virtio_stop
    addi    slot, net, Net.buffers
    addi    end, slot, BUFFERS * 4
    repeat
        lw      a0, 0(slot)
        if a0 != zero
            call    page_put
        endif
        addi    slot, slot, 4
    until slot == end
    .irp page, receive, send, page
        lw      a0, Net.\page(net)
        if a0 != zero
            call    page_put
        endif
    .endr
    mv      a0, net
    call    page_put
    return
.endproc

# net_offer(a0 = Virtqueue, a1 = page, a2 = DESCRIPTOR_WRITE or 0, a3 = bytes): hands a page to the card
.proc net_offer
    .frame  ra, s0, segment:Segment
    mv      s0, a0
    sw      a1, segment + Segment.address(sp)
    sw      a2, segment + Segment.flags(sp)
    sw      a3, segment + Segment.length(sp)
    mv      a3, a1
    addi    a1, sp, segment
    li      a2, 1
    call    virtqueue_add               # there are fewer pages than room in the queue
    mv      a0, s0
    call    virtqueue_kick
    return
.endproc

.include "frames.s"

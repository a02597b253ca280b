# The disk's virtqueue: requests, their descriptors, and the two rings in which they go to the device and come back.
#
# Who comes here: disk.s, and the device's interrupt, on whatever kernel stack that comes.

.include "disk.inc"

.text

# disk_queue_start(a0 = registers) -> a0 = 1, 0 if the device can't have such a queue
.globl disk_queue_start
.proc disk_queue_start
    .frame  ra, s0
    mv      s0, a0
    call    requests_prepare
    mv      a0, s0
    li      a1, 0
    li      a2, QUEUE_SIZE
    la      a3, descriptors
    la      a4, available
    la      a5, used
    call    virtio_queue
    return
.endproc

# requests_prepare(): links each request's three descriptors, as they will always be
.proc requests_prepare
    .reg    request=s0, descriptor=s1, index=s2, end=s3
    .frame  ra, s0-s3
    la      request, requests
    la      descriptor, descriptors
    li      index, 0
    li      end, REQUEST_MAX * REQUEST_DESCRIPTORS
    repeat
        addi    a0, request, Request.waiter
        call    list_clear
        addi    t0, request, Request.header
        sw      t0, Descriptor.address(descriptor)
        li      t0, BlockHeader.sizeof
        sw      t0, Descriptor.length(descriptor)
        li      t0, DESCRIPTOR_NEXT
        sh      t0, Descriptor.flags(descriptor)
        addi    t0, request, Request.status
        sw      t0, 2 * Descriptor.sizeof + Descriptor.address(descriptor)
        li      t0, 1
        sw      t0, 2 * Descriptor.sizeof + Descriptor.length(descriptor)
        li      t0, DESCRIPTOR_WRITE
        sh      t0, 2 * Descriptor.sizeof + Descriptor.flags(descriptor)
        addi    t0, index, 2
        sh      t0, Descriptor.sizeof + Descriptor.next(descriptor)
        addi    request, request, Request.sizeof
        addi    descriptor, descriptor, REQUEST_DESCRIPTORS * Descriptor.sizeof
        addi    index, index, REQUEST_DESCRIPTORS
    until index == end
    return
.endproc

# request_take() -> a0 = Request that was free, a1 = number of its first descriptor: waits for one
.globl request_take
.proc request_take
    .frame  ra
    loop
        la      a0, requests
        li      a1, 0
        repeat
            lw      t0, Request.state(a0)
            beqz    t0, found           # REQUEST_FREE
            addi    a0, a0, Request.sizeof
            addi    a1, a1, REQUEST_DESCRIPTORS
            li      t0, REQUEST_MAX * REQUEST_DESCRIPTORS
        until a1 == t0
        la      a0, request_waiters
        call    block_on
    endloop
found:
    li      t0, REQUEST_QUEUED
    sw      t0, Request.state(a0)
    return
.endproc

# descriptors_aim(a0 = number of a request's first descriptor, a1 = type, a2 = buffer, a3 = bytes): lets the second
# descriptor point to the buffer, or leaves it out if there is none
#   clobbers a0, t0
.globl descriptors_aim
.proc descriptors_aim
    .reg    first=t1
    slli    t0, a0, 4                   # Descriptor.sizeof
    la      first, descriptors
    add     first, first, t0
    addi    t0, a0, 1
    if a3 == zero
        addi    t0, a0, 2
    endif
    sh      t0, Descriptor.next(first)
    sw      a2, Descriptor.sizeof + Descriptor.address(first)
    sw      a3, Descriptor.sizeof + Descriptor.length(first)
    li      t0, DESCRIPTOR_NEXT
    if a1 == zero                       # BLOCK_READ
        li      t0, DESCRIPTOR_NEXT | DESCRIPTOR_WRITE
    endif
    sh      t0, Descriptor.sizeof + Descriptor.flags(first)
    return
.endproc

# queue_offer(a0 = number of a request's first descriptor): puts it into the available ring and rings the bell
#   clobbers t0-t2
.globl queue_offer
.proc queue_offer
    la      t0, available
    lhu     t1, AvailableRing.index(t0)
    andi    t2, t1, QUEUE_SIZE - 1
    slli    t2, t2, 1
    add     t2, t2, t0
    sh      a0, AvailableRing.ring(t2)
    fence                               # the device must not see the index before the entry,
    addi    t1, t1, 1
    sh      t1, AvailableRing.index(t0)
    fence                               # nor hear the bell before the index
    lw      t0, disk_registers
    sw      zero, VirtioRegisters.queue_notify(t0)
    return
.endproc

# disk_interrupt(): the device has finished requests
.globl disk_interrupt
.proc disk_interrupt
    .reg    element=s0
    .frame  ra, s0
    lw      t0, disk_registers
    lw      t1, VirtioRegisters.interrupt_status(t0)
    sw      t1, VirtioRegisters.interrupt_ack(t0)
    loop
        la      t0, used
        lhu     t1, UsedRing.index(t0)
        lw      t2, used_seen
        slli    t3, t2, 16
        srli    t3, t3, 16
        if t1 == t3
            break
        endif
        fence                           # the element is not read before the index
        addi    t1, t2, 1
        sw      t1, used_seen, t3
        andi    t2, t2, QUEUE_SIZE - 1
        slli    t2, t2, 3               # UsedElement.sizeof
        add     t2, t2, t0
        lw      a0, UsedRing.ring + UsedElement.id(t2)
        call    request_done
    endloop
    return
.endproc

# request_done(a0 = number of a request's first descriptor): wakes the process that has made it
.proc request_done
    li      t0, REQUEST_DESCRIPTORS
    divu    a0, a0, t0
    li      t0, REQUEST_MAX
    if a0 >=u t0                        # not ours: the device is broken
        return
    endif
    li      t0, Request.sizeof
    mul     a0, a0, t0
    la      t0, requests
    add     a0, a0, t0
    li      t0, REQUEST_DONE
    sw      t0, Request.state(a0)
    addi    a0, a0, Request.waiter
    j       wake_all
.endproc

.data
.globl request_waiters
list_define request_waiters

.bss
    .align  4
.instance descriptors, Descriptor, QUEUE_SIZE
.instance available, AvailableRing
.instance used, UsedRing
.instance requests, Request, REQUEST_MAX
    .align  2
used_seen:                              # elements of the used ring that have been handled
    .space  4

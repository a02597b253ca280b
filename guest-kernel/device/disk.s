# The disk driver: requests go into a virtqueue, their processes sleep, the device's interrupt wakes them.
#
# Who comes here: devices_attach, at the boot, and processes, on their kernel stacks. disk_transfer sleeps and can't be
# interrupted by signals, because the device works on memory that must not go away.

.include "disk.inc"
.include "errno.inc"

.text

# disk_attach(a0 = registers, a1 = interrupt number): for virtio_attach
.globl disk_attach
.proc disk_attach
    .reg    registers=s0, irq=s1
    .frame  ra, s0, s1
    mv      registers, a0
    mv      irq, a1
    li      a1, VIRTIO_BLK_F_FLUSH
    call    virtio_start
    beqz    a0, failed
    mv      a0, registers
    call    disk_queue_start
    beqz    a0, failed
    mv      a0, irq
    la      a1, disk_interrupt
    li      a2, 0
    call    interrupt_register
    lw      t0, VirtioRegisters.status(registers)
    ori     t0, t0, VIRTIO_STATUS_DRIVER_OK
    sw      t0, VirtioRegisters.status(registers)
    sw      registers, disk_registers, t0
    # In bytes, as far as an offset can express it.
    lw      t0, VirtioRegisters.configuration(registers)
    lw      t1, VirtioRegisters.configuration_high(registers)
    li      t2, 0x80000000 >> SECTOR_SHIFT
    if t1 != zero || t0 >=u t2
        addi    t0, t2, -1
    endif
    slli    t0, t0, SECTOR_SHIFT
    sw      t0, disk_size, t1
    return
failed:
    la      a0, message_failed
    call    log_print
    return
.endproc

# disk_transfer(a0 = BLOCK_READ, BLOCK_WRITE or BLOCK_FLUSH, a1 = first sector, a2 = kernel's buffer, a3 = bytes, whole
# sectors; 0 for a flush) -> a0 = 0 or -EIO: waits until it is done
.globl disk_transfer
.proc disk_transfer
    .reg    type=s0, sector=s1, buffer=s2, length=s3, request=s4, index=s5
    .frame  ra, s0-s5
    mv      type, a0
    mv      sector, a1
    mv      buffer, a2
    mv      length, a3
    call    request_take
    mv      request, a0
    mv      index, a1
    sw      type, Request.header + BlockHeader.type(request)
    sw      sector, Request.header + BlockHeader.sector(request)
    li      t0, 0xff                    # no status that a device gives
    sw      t0, Request.status(request)
    mv      a0, index
    mv      a1, type
    mv      a2, buffer
    mv      a3, length
    call    descriptors_aim
    mv      a0, index
    call    queue_offer
    loop
        lw      t0, Request.state(request)
        addi    t0, t0, -REQUEST_DONE
        if t0 == zero
            break
        endif
        addi    a0, request, Request.waiter
        call    block_on
    endloop
    sw      zero, Request.state(request)    # REQUEST_FREE
    la      a0, request_waiters
    call    wake_all
    lw      t0, Request.status(request)
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# disk_flush(): lets everything written so far survive the machine; before there is a disk it does nothing
.globl disk_flush
.proc disk_flush
    .frame  ra
    lw      t0, disk_registers
    if t0 != zero
        li      a0, BLOCK_FLUSH
        li      a1, 0
        li      a2, 0
        li      a3, 0
        call    disk_transfer
    endif
    return
.endproc

.rodata
message_failed:
    .asciz  "the disk can't be used\n"

.bss
    .align  2
.globl disk_registers, disk_size
disk_registers:                         # 0 if there is no disk
    .space  4
disk_size:                              # bytes
    .space  4

# Drivers in user space: all devices of a kind, the module's argument, get files through which a process reaches their registers and
# a page for DMA, and waits for their interrupts (include/devices.inc). The kernel doesn't know how to quieten such a device, so each
# interrupt turns its line off until the process has seen to it; a line with other devices on it is no place for this. Only root
# can open the files: who drives a device that does DMA can write anywhere.
#
# Who comes here: the driver model; the system calls, through uio_operations; interrupts.s, in which interrupts
# are.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "devices.inc"
.include "dma.inc"
.include "driver.inc"
.include "mapping.inc"
.include "poll.inc"

# What the driver keeps for a device, in a page.
.struct Uio
    memory      .word               # page for DMA
    seen        .word               # of its Device.interrupts, how many a read has told of
    open        .word               # not 0 while a process has it
.endstruct

module uio

file_operations uio_operations, read=uio_read, poll=uio_poll, ioctl=uio_ioctl, open=uio_open, release=uio_release, mmap=uio_mmap

.text

# module_init(a0 = kind of devices) -> a0 = 0, -EINVAL without one, or as driver_register
.globl module_init
.proc module_init
    lbu     t0, 0(a0)
    if t0 == zero
        li      a0, -EINVAL
        return
    endif
    sw      a0, uio + Driver.kind, t0
    la      a0, uio
    j       driver_register
.endproc

# module_exit()
.globl module_exit
.proc module_exit
    la      a0, uio
    j       driver_unregister
.endproc

# uio_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc uio_probe
    .reg    device=s0, uio=s1
    .frame  ra, s0, s1
    mv      device, a0
    call    page_alloc_zero
    mv      uio, a0
    beqz    uio, no_memory
    sw      uio, Device.private(device)
    mv      a0, device
    li      a1, DMA_READ | DMA_WRITE
    call    dma_page_make
    sw      a0, Uio.memory(uio)
    beqz    a0, give_back
    li      a0, 0
    return
give_back:
    mv      a0, uio
    call    page_put
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# uio_remove(a0 = Device that nobody uses, and that its last user has left quiet)
.proc uio_remove
    .frame  ra, s0
    lw      s0, Device.private(a0)
    call    dma_revoke
    lw      a0, Uio.memory(s0)
    call    page_put
    mv      a0, s0
    call    page_put
    return
.endproc

# uio_open(a0 = File) -> a0 = 0, or -EBUSY if somebody has it: turns its line on
.proc uio_open
    .frame  ra
    lw      t0, File.device(a0)
    lw      t1, Device.private(t0)
    lw      t2, Uio.open(t1)
    li      a0, -EBUSY
    if t2 == zero
        sw      t1, Uio.open(t1)        # not 0
        lw      t2, Device.interrupts(t0)
        sw      t2, Uio.seen(t1)
        lw      a0, Device.irq(t0)
        li      a1, 1
        call    interrupt_enable
        li      a0, 0
    endif
    return
.endproc

# uio_release(a0 = File): nobody listens any more
.proc uio_release
    lw      t0, File.device(a0)
    lw      t1, Device.private(t0)
    sw      zero, Uio.open(t1)
    lw      a0, Device.irq(t0)
    li      a1, 0
    j       interrupt_enable
.endproc

# uio_ioctl(a0 = File, a1 = request, a2 = argument) -> a0 = 0, -ENOTTY or -EFAULT
.proc uio_ioctl
    .frame  ra
    lw      t0, File.device(a0)
    switch a1, t1
    case UIO_INTERRUPT
        lw      a0, Device.irq(t0)
        snez    a1, a2
        call    interrupt_enable
        li      a0, 0
    case UIO_ADDRESS
        mv      a0, a2
        lw      a1, Device.private(t0)  # Uio.memory is its first field
        li      a2, 4
        call    copy_out
    default
        li      a0, -ENOTTY
    endswitch
    return
.endproc

# uio_mmap(a0 = File, a1 = Mapping) -> a0 = 0, or -EINVAL for what isn't there
.proc uio_mmap
    lw      t0, File.device(a0)
    mv      a0, a1
    lw      t1, Mapping.offset(a0)
    li      t2, UIO_MEMORY
    if t1 == t2
        sw      zero, Mapping.offset(a0)
        lw      a1, Device.private(t0)
        lw      a1, Uio.memory(a1)
        li      a2, PAGE_SIZE
    else
        lw      a1, Device.base(t0)
        lw      a2, Device.size(t0)
    endif
    j       mapping_within
.endproc

.include "interrupts.s"

.rodata
name:   .asciz  "uio"
node:   .asciz  "uio0"

.data
    .align  2
uio:                                    # Driver; module_init fills in the kind
    .word   name, 0, 0, uio_probe, uio_remove, uio_interrupt, node, S_IFCHR | 0600, uio_operations

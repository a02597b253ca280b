# The driver of frame buffers: /dev/fb0 is a screen whose pixels a program maps and stores to (include/devices.inc). The device reads
# them from memory, once a frame, as long as somebody has the file open.
#
# Who comes here: the driver model, when the module is loaded and removed; the system calls, through fb_operations;
# wait.s, in which frames are waited for.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "devices.inc"
.include "dma.inc"
.include "driver.inc"
.include "mapping.inc"
.include "patience.inc"

.struct FrameBufferRegisters
    width       .word               # pixels
    height      .word
    stride      .word               # bytes from a line to the next
    format      .word               # FB_XRGB8888
    address     .word               # physical address of the pixels
    control     .word               # FB_ON, FB_INTERRUPT
    status      .word               # FB_SHOWN, FB_ERROR: it couldn't be; writing ones clears them
    frame       .word               # how many have been shown
.endstruct

.equ FB_XRGB8888, 0

.equ FB_ON, 1
.equ FB_INTERRUPT, 2

.equ FB_SHOWN, 1
.equ FB_ERROR, 2

driver framebuffer, kind="framebuffer", probe=fb_probe, remove=fb_remove, interrupt=fb_interrupt, node="fb0", mode=S_IFCHR | 0666, operations=fb_operations

file_operations fb_operations, ioctl=fb_ioctl, open=fb_open, release=fb_release, mmap=fb_mmap

.text

# fb_probe(a0 = Device) -> a0 = 0, -ENODEV for another format, -ENOMEM: Device.private is its first page of pixels, which are black,
# and Device.capacity the bytes that these pages have
.proc fb_probe
    .reg    device=s0, registers=s1, pages=s2
    .frame  ra, s0-s2
    mv      device, a0
    lw      registers, Device.registers(device)
    lw      t0, FrameBufferRegisters.format(registers)
    li      a0, -ENODEV
    li      t1, FB_XRGB8888
    bne     t0, t1, failed
    lw      pages, FrameBufferRegisters.stride(registers)
    lw      t0, FrameBufferRegisters.height(registers)
    mul     pages, pages, t0
    addi    pages, pages, PAGE_MASK
    srli    pages, pages, PAGE_SHIFT
    mv      a0, pages
    call    page_run_alloc
    sw      a0, Device.private(device)
    sw      a0, FrameBufferRegisters.address(registers)
    slli    a1, pages, PAGE_SHIFT
    sw      a1, Device.capacity(device)
    mv      t0, a0
    li      a0, -ENOMEM
    beqz    t0, failed
    mv      a0, t0
    call    memory_zero
    mv      a0, device
    lw      a1, Device.private(device)
    lw      a2, Device.capacity(device)
    li      a3, DMA_READ
    call    dma_lend
    if a0 != zero
        mv      a0, device
        call    fb_remove
        li      a0, -ENOMEM
    endif
failed:
    return
.endproc

# fb_remove(a0 = Device that nobody uses)
.proc fb_remove
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Device.registers(a0)
    sw      zero, FrameBufferRegisters.control(t0)
    call    dma_revoke
    lw      a1, Device.capacity(s0)
    srli    a1, a1, PAGE_SHIFT
    lw      a0, Device.private(s0)
    call    page_run_free
    return
.endproc

# fb_open(a0 = File) -> a0 = 0: the screen is on
.proc fb_open
    lw      t0, File.device(a0)
    lw      t0, Device.registers(t0)
    lw      t1, FrameBufferRegisters.control(t0)
    ori     t1, t1, FB_ON
    sw      t1, FrameBufferRegisters.control(t0)
    li      a0, 0
    return
.endproc

# fb_release(a0 = File): with the last user, the screen goes off
.proc fb_release
    lw      t0, File.device(a0)
    lw      t1, Device.users(t0)
    addi    t1, t1, -1                  # we are still one
    if t1 == zero
        lw      t0, Device.registers(t0)
        sw      zero, FrameBufferRegisters.control(t0)
    endif
    return
.endproc

# fb_mmap(a0 = File, a1 = Mapping) -> a0 = 0, or -EINVAL behind the pixels
.proc fb_mmap
    lw      t0, File.device(a0)
    mv      a0, a1
    lw      a1, Device.private(t0)
    lw      a2, Device.capacity(t0)
    j       mapping_within
.endproc

# fb_ioctl(a0 = File, a1 = request, a2 = argument) -> a0 = 0, -ENOTTY, -EFAULT, -ENODEV, or as fb_wait
.proc fb_ioctl
    .frame  ra, information:FrameBuffer
    lw      t0, File.device(a0)
    lw      t1, Device.registers(t0)
    lw      t1, FrameBufferRegisters.control(t1)
    addi    t1, t1, 1
    li      a0, -ENODEV
    beqz    t1, gone                    # ones only: nobody answers
    switch a1, t1
    case FB_INFORMATION
        lw      t0, Device.registers(t0)
        .irp field, width, height, stride
            lw      t1, FrameBufferRegisters.\field(t0)
            sw      t1, information + FrameBuffer.\field(sp)
        .endr
        mv      a0, a2
        addi    a1, sp, information
        li      a2, FrameBuffer.sizeof
        call    copy_out
    case FB_WAIT
        mv      a0, t0
        call    fb_wait
    default
        li      a0, -ENOTTY
    endswitch
gone:
    return
.endproc

.include "wait.s"

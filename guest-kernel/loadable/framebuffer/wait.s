# The driver of frame buffers: waiting for frames. A part of framebuffer.s.
#
# Who comes here: fb_ioctl; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# fb_wait(a0 = Device that is open) -> a0 = 0 when the next frame has been shown; -EIO if it couldn't be, -ENODEV, -EINTR
.proc fb_wait
    .reg    device=s0, frame=s1, registers=t0
    .frame  ra, s0, s1, patience:Patience
    mv      device, a0
    addi    a0, sp, patience
    call    patience_begin
    lw      registers, Device.registers(device)
    lw      frame, FrameBufferRegisters.frame(registers)
    li      t1, FB_ERROR                # of a frame before
    sw      t1, FrameBufferRegisters.status(registers)
    loop
        lw      registers, Device.registers(device)
        lw      t1, FrameBufferRegisters.control(registers)
        addi    t1, t1, 1
        li      a0, -ENODEV
        beqz    t1, done
        lw      t1, FrameBufferRegisters.frame(registers)
        li      a0, 0
        bne     t1, frame, done
        lw      t1, FrameBufferRegisters.status(registers)
        andi    t1, t1, FB_ERROR
        li      a0, -EIO
        bnez    t1, done
        li      t1, FB_ON | FB_INTERRUPT
        sw      t1, FrameBufferRegisters.control(registers)
        mv      a0, device
        addi    a1, device, Device.waiters
        addi    a2, sp, patience
        call    device_sleep
        bltz    a0, done
    endloop
done:
    return
.endproc

# fb_interrupt(a0 = Device) -> a0 = 1 if a frame has been shown, or couldn't be, and somebody wanted to know; else 0
.proc fb_interrupt
    .frame  ra
    lw      t0, Device.registers(a0)
    lw      t1, FrameBufferRegisters.status(t0)
    lw      t2, FrameBufferRegisters.control(t0)
    andi    t3, t2, FB_INTERRUPT
    if t1 == zero || t3 == zero
        li      a0, 0
        return
    endif
    andi    t2, t2, ~FB_INTERRUPT       # until somebody waits again
    sw      t2, FrameBufferRegisters.control(t0)
    li      t1, FB_SHOWN                # whoever waits looks at an error
    sw      t1, FrameBufferRegisters.status(t0)
    addi    a0, a0, Device.waiters
    call    wake_all
    li      a0, 1
    return
.endproc

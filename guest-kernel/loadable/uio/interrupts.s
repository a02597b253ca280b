# Drivers in user space: their interrupts. A part of uio.s.
#
# Who comes here: the system calls, through uio_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any
# kernel stack, under any page table.

# uio_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = 4, and the number of interrupts so far, when there has been one since the
# last read; -EINVAL if there is no room, -EINTR, -EFAULT
.proc uio_read
    .reg    user=s0, device=s1, uio=s2
    .frame  ra, s0-s2
    mv      user, a1
    lw      device, File.device(a0)
    lw      uio, Device.private(device)
    li      t0, 4
    li      a0, -EINVAL
    bltu    a2, t0, done
    loop
        lw      t0, Device.interrupts(device)
        lw      t1, Uio.seen(uio)
        if t0 != t1
            break
        endif
        addi    a0, device, Device.waiters
        call    sleep_on
        bltz    a0, done
    endloop
    sw      t0, Uio.seen(uio)
    mv      a0, user
    addi    a1, uio, Uio.seen
    li      a2, 4
    call    copy_out
    if a0 == zero
        li      a0, 4
    endif
done:
    return
.endproc

# uio_poll(a0 = File) -> a0 = POLLIN if there has been an interrupt since the last read, else 0
.proc uio_poll
    lw      t0, File.device(a0)
    lw      t1, Device.private(t0)
    lw      t0, Device.interrupts(t0)
    lw      t1, Uio.seen(t1)
    xor     a0, t0, t1
    snez    a0, a0                      # POLLIN
    return
.endproc

# uio_interrupt(a0 = Device) -> a0 = 1: whatever it is, the process has to see to it
.proc uio_interrupt
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Device.irq(a0)
    li      a1, 0
    call    interrupt_enable
    addi    a0, s0, Device.waiters
    call    wake_all
    call    poll_wake
    li      a0, 1
    return
.endproc

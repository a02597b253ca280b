# What takes long, or may sleep, has no place in an interrupt routine. This one puts it off: a thread of the kernel says later, in the
# log, how the copy has ended.

.include "copy.inc"
.include "driver.inc"
.include "work.inc"

driver later, kind="dma-copy", probe=later_probe, remove=later_remove, interrupt=later_interrupt

.text

# later_probe(a0 = Device) -> a0 = 0: starts a copy of nothing
.proc later_probe
    la      t0, work
    la      t1, later_work
    sw      t1, Work.routine(t0)
    sw      a0, Work.argument(t0)
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.length(t0)
    li      t1, COPY_START | COPY_INTERRUPT
    sw      t1, CopyRegisters.control(t0)
    li      a0, 0
    return
.endproc

# later_remove(a0 = Device): first the device is silent, then what it has put off is finished; only then may memory go
.proc later_remove
    lw      t0, Device.registers(a0)
    sw      zero, CopyRegisters.control(t0)
    j       works_finish
.endproc

# later_interrupt(a0 = Device) -> a0 = 1 if the copy has ended, else 0
.proc later_interrupt
    .frame  ra
    lw      t1, Device.registers(a0)
    lw      t0, CopyRegisters.status(t1)
    if t0 == zero
        li      a0, 0
        return
    endif
    sw      t0, CopyRegisters.status(t1)
    sw      t0, Device.private(a0)
    la      a0, work
    call    work_schedule
    li      a0, 1
    return
.endproc

# later_work(a0 = Device): in the kernel's thread for such work, where it may sleep
.proc later_work
    lw      a1, Device.private(a0)
    la      a0, message
    j       log_print
.endproc

.rodata
message:
    .asciz  "the copy has ended with status %u\n"

.data
.instance work, Work

# A driver of the DMA copy engine for measuring what drivers do: single registers, an interrupt, a copy between pages of the kernel's.
#
# Who comes here: the driver model; the system calls, through engine_operations; the interrupt.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the interrupt routine, on any kernel stack,
# under any page table.

.include "driver.inc"
.include "engine.inc"
.include "layout.inc"
.include "mapping.inc"

.equ RUN, 2 * ENGINE_COPY_MAX / PAGE_SIZE

driver engine, kind="dma-copy", probe=engine_probe, remove=engine_remove, interrupt=engine_interrupt, node="engine0", mode=S_IFCHR | 0600, operations=engine_operations

file_operations engine_operations, ioctl=engine_ioctl, mmap=engine_mmap

.text

# engine_probe(a0 = Device) -> a0 = 0 or -ENOMEM: a run of pages, the first half to copy from
.proc engine_probe
    .frame  ra, s0
    mv      s0, a0
    li      a0, RUN
    call    page_run_alloc
    sw      a0, Device.private(s0)
    seqz    a0, a0
    neg     a0, a0
    andi    a0, a0, -ENOMEM
    return
.endproc

# engine_remove(a0 = Device that nobody uses)
.proc engine_remove
    lw      t0, Device.registers(a0)
    sw      zero, EngineRegisters.control(t0)
    lw      a0, Device.private(a0)
    li      a1, RUN
    j       page_run_free
.endproc

# engine_ioctl(a0 = File, a1 = ENGINE_…, a2 = argument) -> a0 = 0, or what has been read; -ENOTTY
.proc engine_ioctl
    .reg    device=s0, registers=t1
    .frame  ra, s0
    lw      device, File.device(a0)
    lw      registers, Device.registers(device)
    li      a0, 0
    switch a1, t0
    case ENGINE_LOAD
        lw      a0, EngineRegisters.source(registers)
    case ENGINE_STORE
        sw      a2, EngineRegisters.source(registers)
    case ENGINE_COPY
        lw      t0, Device.private(device)
        sw      t0, EngineRegisters.source(registers)
        li      t2, ENGINE_COPY_MAX
        add     t0, t0, t2
        sw      t0, EngineRegisters.destination(registers)
        sw      a2, EngineRegisters.length(registers)
        fence
        li      t0, ENGINE_START | ENGINE_INTERRUPT
        sw      t0, EngineRegisters.control(registers)
        addi    a0, device, Device.waiters
        call    block_on                # interrupts are off up to there: the routine can't have been there before
        li      a0, 0
    default
        li      a0, -ENOTTY
    endswitch
    return
.endproc

# engine_mmap(a0 = File, a1 = Mapping) -> a0 = 0, or -EINVAL for more than the registers
.proc engine_mmap
    lw      t0, File.device(a0)
    mv      a0, a1
    lw      a1, Device.base(t0)
    lw      a2, Device.size(t0)
    j       mapping_within
.endproc

# engine_interrupt(a0 = Device) -> a0 = 1: lowers the line. The status goes on to say that a copy has ended, so that the line can
# be raised again without one.
.proc engine_interrupt
    .frame  ra
    lw      t0, Device.registers(a0)
    sw      zero, EngineRegisters.control(t0)
    addi    a0, a0, Device.waiters
    call    wake_all
    li      a0, 1
    return
.endproc

# The driver of NVMe controllers: bringing one to life (NVM Express Base Specification 1.4, section 7.6.1), and letting it
# go. The first namespace is a disk; its requests are in nvme_request.s, and the interrupt in nvme_slots.s.
#
# Who comes here: the driver model, at the boot; nvme_restart. Nothing sleeps: what the controller does while it starts is
# waited for by looking.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, or the thread's, under its process's.

.include "nvme.inc"

driver nvme, kind="nvme", probe=nvme_probe, remove=nvme_remove, interrupt=nvme_interrupt, node="nvme0", mode=S_IFBLK | 0600, operations=disk_operations

.text

# nvme_probe(a0 = Device) -> a0 = 0, -ENOMEM or -EIO
.proc nvme_probe
    .reg    device=s0, nvme=s1, registers=s2, result=s3
    .frame  ra, s0-s3
    mv      device, a0
    lw      registers, Device.registers(device)
    call    page_alloc_zero
    mv      nvme, a0
    li      result, -ENOMEM
    beqz    nvme, done
    sw      nvme, Device.private(device)
    sw      registers, Nvme.registers(nvme)
    sw      device, Nvme.disk.device(nvme)
    mv      a0, nvme
    call    nvme_requests_make
    mv      a0, nvme
    call    nvme_stop
    mv      result, a0
    bltz    result, failed
    mv      a0, nvme
    call    nvme_admin_start
    mv      result, a0
    bltz    result, failed
    mv      a0, nvme
    mv      a1, device
    call    nvme_identify
    mv      result, a0
    bltz    result, failed
    mv      a0, nvme
    call    nvme_queues_create
    mv      result, a0
    bltz    result, failed
done:
    mv      a0, result
    return
failed:
    sw      zero, Device.disk(device)
    mv      a0, device
    call    nvme_remove
    mv      a0, result
    return
.endproc

# nvme_remove(a0 = Device)
.proc nvme_remove
    .reg    nvme=s0
    .frame  ra, s0
    lw      nvme, Device.private(a0)
    mv      a0, nvme
    call    nvme_stop
    addi    a0, nvme, Nvme.admin
    call    nvme_queue_free
    addi    a0, nvme, Nvme.queue
    call    nvme_queue_free
    mv      a0, nvme
    call    page_put
    return
.endproc

# nvme_stop(a0 = Nvme) -> a0 = 0, -EIO or -ENODEV: it lets go of all memory
.globl nvme_stop
.proc nvme_stop
    .frame  ra, s0, s1
    mv      s0, a0
    lw      t0, Nvme.registers(a0)
    sw      zero, NvmeRegisters.configuration(t0)
    li      a1, 0
    call    nvme_wait_ready
    mv      s1, a0
    lw      a0, Nvme.disk.device(s0)
    call    dma_revoke
    mv      a0, s1
    return
.endproc

# nvme_admin_start(a0 = Nvme of a controller that is off) -> a0 = 0, -ENOMEM, -EIO or -ENODEV: turns it on, with its admin queues
.globl nvme_admin_start
.proc nvme_admin_start
    .reg    nvme=s0, registers=s1
    .frame  ra, s0, s1
    mv      nvme, a0
    lw      registers, Nvme.registers(nvme)
    addi    a0, nvme, Nvme.admin
    li      a1, 0
    li      a2, NVME_ADMIN_SIZE
    lw      a3, Nvme.disk.device(nvme)
    call    nvme_queue_make
    bltz    a0, failed
    li      t0, (NVME_ADMIN_SIZE - 1) << 16 | NVME_ADMIN_SIZE - 1
    sw      t0, NvmeRegisters.admin_sizes(registers)
    lw      t0, Nvme.admin.submissions(nvme)
    sw      t0, NvmeRegisters.submissions(registers)
    sw      zero, NvmeRegisters.submissions + 4(registers)
    lw      t0, Nvme.admin.completions(nvme)
    sw      t0, NvmeRegisters.completions(registers)
    sw      zero, NvmeRegisters.completions + 4(registers)
    li      t0, NVME_ENABLE | NVME_ENTRY_SIZES
    sw      t0, NvmeRegisters.configuration(registers)
    mv      a0, nvme
    li      a1, NVME_READY
    call    nvme_wait_ready
failed:
    return
.endproc

# nvme_queues_create(a0 = Nvme) -> a0 = 0, -ENOMEM, -EIO or -ENODEV: makes the pair of queues for the disk's requests, of which the
# completions interrupt
.globl nvme_queues_create
.proc nvme_queues_create
    .reg    nvme=s0
    .frame  ra, s0, command:NvmeCommand
    mv      nvme, a0
    lw      t0, Nvme.registers(nvme)
    lw      a2, NvmeRegisters.capabilities(t0)
    slli    a2, a2, 16
    srli    a2, a2, 16
    addi    a2, a2, 1                   # entries that a queue may have
    li      t1, NVME_SIZE_MAX
    if a2 >u t1
        mv      a2, t1
    endif
    addi    t2, a2, -1                  # one is always empty
    li      t1, NVME_REQUESTS
    if t2 >u t1
        mv      t2, t1
    endif
    sw      t2, Nvme.limit(nvme)
    lw      a3, Nvme.disk.device(nvme)
    addi    a0, nvme, Nvme.queue
    li      a1, 1
    call    nvme_queue_make
    bltz    a0, failed
    .irp each, completions, submissions
        addi    a0, sp, command
        li      a1, NvmeCommand.sizeof
        call    memory_zero
        lw      t0, Nvme.queue.\each(nvme)
        sw      t0, command + NvmeCommand.data(sp)
        lw      t0, Nvme.queue.size(nvme)
        addi    t0, t0, -1
        slli    t0, t0, 16
        ori     t0, t0, 1               # number of the queue
        sw      t0, command + NvmeCommand.words(sp)
        .ifc \each, completions
            li      t0, NVME_CREATE_COMPLETIONS
            li      t1, 3               # in one piece, and interrupting
        .else
            li      t0, NVME_CREATE_SUBMISSIONS
            li      t1, 1 << 16 | 1     # number of its completion queue, in one piece
        .endif
        sh      t0, command + NvmeCommand.operation(sp)
        sw      t1, command + NvmeCommand.words + 4(sp)
        mv      a0, nvme
        addi    a1, sp, command
        call    nvme_admin
        bltz    a0, failed
    .endr
failed:
    return
.endproc

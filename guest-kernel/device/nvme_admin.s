# NVMe controllers: admin commands, which are waited for by looking, because they are given while nobody can sleep; and what
# the controller says of its disk.
#
# Who comes here: the probe and remove of nvme.s.
# Runs in kernel mode, on the boot stack, under the kernel's own page table.

.include "nvme.inc"

.equ PATIENCE, 100000000                # ticks: a second

.text

# nvme_wait_ready(a0 = Nvme, a1 = NVME_READY or 0) -> a0 = 0 when the controller is so, -EIO if it doesn't become so
.globl nvme_wait_ready
.proc nvme_wait_ready
    lw      t0, Nvme.registers(a0)
    rdtime  t3
    li      t4, PATIENCE
    loop
        lw      t1, NvmeRegisters.status(t0)
        andi    t2, t1, NVME_READY
        beq     t2, a1, right
        andi    t1, t1, NVME_FATAL
        if t1 != zero && a1 != zero
            break
        endif
        rdtime  t2
        sub     t2, t2, t3
        bgtu    t2, t4, broken
    endloop
broken:
    li      a0, -EIO
    return
right:
    li      a0, 0
    return
.endproc

# nvme_admin(a0 = Nvme, a1 = NvmeCommand) -> a0 = 0, or -EIO if it fails or takes too long
.globl nvme_admin
.proc nvme_admin
    .reg    nvme=s0, start=s1
    .frame  ra, s0, s1
    mv      nvme, a0
    addi    a0, nvme, Nvme.admin
    call    nvme_submit
    rdtime  start
    loop
        addi    a0, nvme, Nvme.admin
        call    nvme_take
        if a0 != zero
            snez    a2, a2
            neg     a2, a2
            andi    a0, a2, -EIO
            return
        endif
        rdtime  t0
        sub     t0, t0, start
        li      t1, PATIENCE
        bgtu    t0, t1, broken
    endloop
broken:
    li      a0, -EIO
    return
.endproc

# nvme_identify(a0 = Nvme, a1 = Device) -> a0 = 0, -ENOMEM, or -EIO if the first namespace is none of sectors of SECTOR_SIZE: makes
# it a disk
.globl nvme_identify
.proc nvme_identify
    .reg    nvme=s0, device=s1, page=s2, result=s3
    .frame  ra, s0-s3, command:NvmeCommand
    mv      nvme, a0
    mv      device, a1
    call    page_alloc_zero
    mv      page, a0
    li      a0, -ENOMEM
    beqz    page, failed
    addi    a0, sp, command
    li      a1, NvmeCommand.sizeof
    call    memory_zero
    li      t0, NVME_IDENTIFY
    sh      t0, command + NvmeCommand.operation(sp)
    li      t0, NVME_NAMESPACE
    sw      t0, command + NvmeCommand.namespace(sp)
    sw      page, command + NvmeCommand.data(sp)
    mv      a0, nvme
    addi    a1, sp, command
    call    nvme_admin
    mv      result, a0
    if result == zero
        lbu     t0, NvmeNamespace.format(page)
        andi    t0, t0, 15
        slli    t0, t0, 2
        add     t0, t0, page
        lbu     t0, NvmeNamespace.formats_of + 2(t0)
        li      t1, SECTOR_SHIFT
        li      result, -EIO
        if t0 == t1
            addi    a0, nvme, Nvme.disk
            mv      a1, device
            la      a2, nvme_transfer
            lw      a3, NvmeNamespace.sectors(page)
            lw      a4, NvmeNamespace.sectors + 4(page)
            call    disk_init
            li      result, 0
        endif
    endif
    mv      a0, page
    call    page_put
    mv      a0, result
failed:
    return
.endproc

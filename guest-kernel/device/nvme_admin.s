# NVMe controllers: admin commands, which are waited for by looking, because they are given while nobody can sleep; and what
# the controller says of its disk.
#
# Who comes here: the probe and remove of nvme.s, and its restart.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, or a thread's, under its process's.

.include "nvme.inc"

.equ PATIENCE, 100000000                # ticks: a second

.text

# nvme_failure(a0 = Nvme) -> a0 = 0; -EIO if the controller has given up, -ENODEV if it is gone
#   clobbers t0
.globl nvme_failure
.proc nvme_failure
    lw      t0, Nvme.registers(a0)
    lw      t0, NvmeRegisters.status(t0)
    addi    a0, t0, 1
    if a0 == zero                       # ones only: nobody answers
        li      a0, -ENODEV
        return
    endif
    andi    t0, t0, NVME_FATAL
    li      a0, 0
    if t0 != zero
        li      a0, -EIO
    endif
    return
.endproc

# nvme_wait_ready(a0 = Nvme, a1 = NVME_READY or 0) -> a0 = 0 when the controller is so, -EIO or -ENODEV if it doesn't become so
.globl nvme_wait_ready
.proc nvme_wait_ready
    .reg    nvme=s0, wanted=s1, start=s2
    .frame  ra, s0-s2
    mv      nvme, a0
    mv      wanted, a1
    rdtime  start
    loop
        mv      a0, nvme
        call    nvme_failure
        li      t0, -ENODEV
        beq     a0, t0, done
        if a0 != zero && wanted != zero
            break
        endif
        lw      t0, Nvme.registers(nvme)
        lw      t0, NvmeRegisters.status(t0)
        andi    t0, t0, NVME_READY
        if t0 == wanted
            li      a0, 0
            return
        endif
        rdtime  t0
        sub     t0, t0, start
        li      t1, PATIENCE
        bgtu    t0, t1, broken
    endloop
broken:
    li      a0, -EIO
done:
    return
.endproc

# nvme_admin(a0 = Nvme, a1 = NvmeCommand) -> a0 = 0; -EIO if it fails or takes too long, -ENODEV
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
        mv      a0, nvme
        call    nvme_failure
        bnez    a0, failed
        rdtime  t0
        sub     t0, t0, start
        li      t1, PATIENCE
        bgtu    t0, t1, broken
    endloop
broken:
    li      a0, -EIO
failed:
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
    mv      a0, device
    mv      a1, page
    li      a2, PAGE_SIZE
    li      a3, DMA_WRITE
    call    dma_lend
    mv      result, a0
    if result == zero
        mv      a0, nvme
        addi    a1, sp, command
        call    nvme_admin
        mv      result, a0
        mv      a0, device
        mv      a1, page
        li      a2, PAGE_SIZE
        li      a3, DMA_WRITE
        call    dma_return
    endif
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

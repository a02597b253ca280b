# Disks: what all of them have in common.
#
# Who comes here: file systems and the files of disks; they sleep, and can't be interrupted by signals, because the
# device works on memory that must not go away. Also the probes of disks, to disk_init.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table, or any in threads of the kernel;
# disk_init at the boot, on the boot stack, under the kernel's own.

.include "disk.inc"
.include "driver.inc"

.text

# disk_transfer(a0 = BLOCK_READ, BLOCK_WRITE or BLOCK_FLUSH, a1 = first sector, a2 = kernel's buffer, a3 = bytes, whole
# sectors; 0 for a flush, a4 = Disk) -> a0 = 0 or -EIO: waits until it is done
.globl disk_transfer
.proc disk_transfer
    lw      t0, Disk.transfer(a4)
    jr      t0
.endproc

# disk_flush(a0 = Disk) -> a0 = 0 or -EIO: lets everything written so far survive the machine
.globl disk_flush
.proc disk_flush
    mv      a4, a0
    li      a0, BLOCK_FLUSH
    li      a1, 0
    li      a2, 0
    li      a3, 0
    j       disk_transfer
.endproc

# disks_flush(): all disks
.globl disks_flush
.proc disks_flush
    .reg    device=s0, end=s1
    .frame  ra, s0, s1
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        lw      t0, Device.ready(device)
        lw      a0, Device.disk(device)
        if t0 != zero && a0 != zero
            call    disk_flush
        endif
        addi    device, device, Device.sizeof
    endwhile
    return
.endproc

# disk_acquire(a0 = Inode of a device file) -> a0 = Disk, for a file system alone, until disk_release; 0, and a1 = -ENXIO if it is
# no disk, -EBUSY if another one has it
.globl disk_acquire
.proc disk_acquire
    .frame  ra
    call    device_of_file
    li      a1, -ENXIO
    beqz    a0, failed
    lw      t0, Device.ready(a0)
    lw      t1, Device.disk(a0)
    beqz    t0, failed
    beqz    t1, failed
    lw      t0, Disk.mounted(t1)
    li      a1, -EBUSY
    bnez    t0, failed
    li      t0, 1
    sw      t0, Disk.mounted(t1)
    lw      t0, Device.users(a0)
    addi    t0, t0, 1
    sw      t0, Device.users(a0)
    mv      a0, t1
    return
failed:
    li      a0, 0
    return
.endproc

# disk_release(a0 = Disk)
#   clobbers t0, t1
.globl disk_release
.proc disk_release
    sw      zero, Disk.mounted(a0)
    lw      t1, Disk.device(a0)
    lw      t0, Device.users(t1)
    addi    t0, t0, -1
    sw      t0, Device.users(t1)
    return
.endproc

# disk_init(a0 = Disk, a1 = Device that it is, a2 = routine that moves sectors, a3, a4 = low and high word of the number of
# sectors): fills it in
#   clobbers t0
.globl disk_init
.proc disk_init
    sw      a2, Disk.transfer(a0)
    sw      a1, Disk.device(a0)
    sw      a0, Device.disk(a1)
    li      t0, 0x80000000 >> SECTOR_SHIFT
    if a4 != zero || a3 >=u t0
        addi    a3, t0, -1
    endif
    slli    t0, a3, SECTOR_SHIFT
    sw      t0, Disk.size(a0)
    sw      t0, Device.capacity(a1)
    return
.endproc

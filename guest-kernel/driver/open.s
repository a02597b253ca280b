# Opening the files of devices. A file is a device's number; who its driver is, is asked when the file is opened, since drivers
# come and go, and the inode of a device file may stay.
#
# Who comes here: file_start, file_close; modules that are to go, and /proc/modules. Nothing here sleeps, unless a
# driver's open does.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "driver.inc"
.include "process.inc"

.text

# device_open(a0 = File) -> a0 = 0, -ENXIO if the device has no driver, or what the driver says: the file becomes one of the
# driver's
.proc device_open
    .reg    file=s0, device=s1
    .frame  ra, s0, s1
    mv      file, a0
    lw      a0, File.inode(file)
    call    device_of_file
    mv      device, a0
    beqz    device, missing
    lw      t0, Device.ready(device)
    beqz    t0, missing
    lw      t0, Device.driver(device)
    lw      t1, Driver.operations(t0)
    beqz    t1, missing
    lw      t2, Driver.mode(t0)
    lw      t0, File.inode(file)
    lw      t3, Device.capacity(device)
    sw      t3, Inode.size(t0)
    lw      t0, Inode.mode(t0)
    xor     t0, t0, t2
    srli    t0, t0, 12                  # S_IFMT
    bnez    t0, missing
    sw      device, File.device(file)
    sw      t1, File.operations(file)
    lw      t0, Device.users(device)
    addi    t0, t0, 1
    sw      t0, Device.users(device)
    mv      a0, file
    lw      t0, FileOperations.open(t1)
    jalr    t0
    if a0 < 0
        lw      t0, Device.users(device)
        addi    t0, t0, -1
        sw      t0, Device.users(device)
    endif
    return
missing:
    li      a0, -ENXIO
    return
.endproc

# device_close(a0 = Device of a File that has been released)
#   clobbers t0
.globl device_close
.proc device_close
    lw      t0, Device.users(a0)
    addi    t0, t0, -1
    sw      t0, Device.users(a0)
    return
.endproc

# device_in_use(a0 = Device) -> a0 = 1 if it is open, mounted or mapped, else 0
.globl device_in_use
.proc device_in_use
    .reg    device=s0, slot=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      t0, Device.users(device)
    bnez    t0, used
    li      slot, PROCESS_MAX
    repeat
        addi    slot, slot, -1
        mv      a0, slot
        call    process_at
        if a0 != zero
            lw      a0, Process.space(a0)
            mv      a1, device
            call    device_mapped_in
            bnez    a0, used
        endif
    until slot == zero
    li      a0, 0
    return
used:
    li      a0, 1
    return
.endproc

# device_mapped_in(a0 = Space, or 0, a1 = Device) -> a0 = 1 if something of the device is mapped there, else 0
.proc device_mapped_in
    .reg    device=s0, region=s1, end=s2
    .frame  ra, s0-s2
    mv      device, a1
    beqz    a0, no
    addi    end, a0, Space.regions
    lw      region, List.next(end)
    while region != end                 # Region.link is its first field
        lw      t0, Region.flags(region)
        andi    t0, t0, REGION_DEVICE
        if t0 != zero
            lw      a0, Region.inode(region)
            call    device_of_file
            beq     a0, device, yes
        endif
        lw      region, List.next(region)
    endwhile
no:
    li      a0, 0
    return
yes:
    li      a0, 1
    return
.endproc

.globl node_operations
file_operations node_operations, open=device_open

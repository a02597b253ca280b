# The devices of the machine: a table, filled from what the machine says of itself, in which drivers look for theirs.
#
# Who comes here: kernel_main, as soon as paging is on; drivers, the files of devices, and who goes through all devices.
# Runs in kernel mode, on the boot stack, under the kernel's own page table; device_end and device_of_file on any kernel
# stack, under any page table.

.include "bootinfo.inc"
.include "driver.inc"
.include "layout.inc"
.include "virtio.inc"

.text

# devices_start(): finds the devices, and drivers for them among those that are part of the kernel. The interrupt
# controller comes first, because all others may interrupt, the serial lines next, because drivers may have to complain, and then
# the IOMMU, because they lend memory to their devices.
.globl devices_start
.proc devices_start
    .reg    driver=s0, end=s1
    .frame  ra, s0, s1
    call    devices_find
    la      a0, kind_interrupts
    call    device_of_kind
    lw      a0, Device.registers(a0)
    call    interrupts_start
    la      a0, uart_driver
    call    driver_register
    la      a0, iommu_driver
    call    driver_register
    la      driver, __start_drivers
    la      end, __stop_drivers
    repeat
        mv      a0, driver
        call    driver_register         # that there are no such devices is no mistake here
        addi    driver, driver, Driver.sizeof
    until driver == end
    return
.endproc

# devices_find(): fills the table
.proc devices_find
    .reg    boot=s0, device=s1, number=s2, count=s3
    .frame  ra, s0-s3
    la      boot, boot_devices
    la      device, devices
    li      number, 0
    lw      count, boot_info + BootInfo.device_count
    sw      count, device_count, t0
    while number != count
        addi    t0, boot, BootDevice.kind
        sw      t0, Device.kind(device)
        lw      t0, BootDevice.base(boot)
        sw      t0, Device.base(device)
        li      t1, DEVICES_VIRTUAL - DEVICES_BASE
        add     t0, t0, t1
        sw      t0, Device.registers(device)
        lw      t0, BootDevice.size(boot)
        sw      t0, Device.size(device)
        lw      t0, BootDevice.irq(boot)
        sw      t0, Device.irq(device)
        sw      number, Device.number(device)
        mv      a0, device
        call    device_identify
        addi    a0, device, Device.waiters
        call    list_clear
        addi    boot, boot, BootDevice.sizeof
        addi    device, device, Device.sizeof
        addi    number, number, 1
    endwhile
    return
.endproc

# device_identify(a0 = Device): asks one behind the virtio transport what it is
.proc device_identify
    .reg    device=s0, registers=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      a0, Device.kind(device)
    la      a1, kind_virtio
    call    string_equal
    beqz    a0, done
    lw      registers, Device.registers(device)
    lw      t0, VirtioRegisters.magic(registers)
    li      t1, VIRTIO_MAGIC
    bne     t0, t1, done
    lw      t0, VirtioRegisters.version(registers)
    li      t1, VIRTIO_VERSION
    bne     t0, t1, done
    lw      t0, VirtioRegisters.device_id(registers)
    sw      t0, Device.id(device)
done:
    return
.endproc

# device_of_kind(a0 = string) -> a0 = the first Device of a kind that every machine has
.proc device_of_kind
    .reg    kind=s0, device=s1
    .frame  ra, s0, s1
    mv      kind, a0
    la      device, devices
    loop
        mv      a0, kind
        lw      a1, Device.kind(device)
        call    string_equal
        if a0 != zero
            mv      a0, device
            return
        endif
        addi    device, device, Device.sizeof
    endloop
.endproc

# device_of_registers(a0 = address of its first one) -> a0 = Device that is there
#   clobbers t0, t1
.globl device_of_registers
.proc device_of_registers
    mv      t0, a0
    la      a0, devices
    loop
        lw      t1, Device.registers(a0)
        if t1 == t0
            return
        endif
        addi    a0, a0, Device.sizeof
    endloop
.endproc

# device_end() -> a0 = end of the table of devices
#   clobbers t0
.globl device_end
.proc device_end
    lw      a0, device_count
    li      t0, Device.sizeof
    mul     a0, a0, t0
    la      t0, devices
    add     a0, a0, t0
    return
.endproc

# device_of_file(a0 = Inode of a device file) -> a0 = Device, 0 if it is none of those that have been found
#   clobbers t0, t1
.globl device_of_file
.proc device_of_file
    lw      t0, Inode.special(a0)
    srli    t1, t0, 8
    addi    t1, t1, -DEVICE_MAJOR
    andi    t0, t0, 255
    lw      a0, device_count
    bnez    t1, none
    bgeu    t0, a0, none
    li      t1, Device.sizeof
    mul     t0, t0, t1
    la      a0, devices
    add     a0, a0, t0
    return
none:
    li      a0, 0
    return
.endproc

.rodata
kind_interrupts:
    .asciz  "interrupts"
kind_virtio:
    .asciz  "virtio-mmio"

.bss
    .align  2
.globl devices
.instance devices, Device, BOOT_DEVICE_MAX
device_count:
    .space  4

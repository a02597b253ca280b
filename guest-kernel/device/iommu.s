# The driver of the IOMMU (docs/devices/iommu.md), which is the first to be there: from then on, devices reach what driver/dma.s has lent to
# them. What else one of them wants is refused, and said in the log.
#
# Who comes here: the driver model, before any driver of a device that does DMA; the interrupt.
# Runs in kernel mode, on the boot stack, under the kernel's own page table; the interrupt routine, on any kernel stack,
# under any page table.

.include "driver.inc"

.struct IommuRegisters
    control         .word               # IOMMU_ON, IOMMU_INTERRUPT
    status          .word               # IOMMU_FAULT, IOMMU_MORE; writing ones clears them
    devices         .word               # physical address of the device table
    fault_device    .word               # number of its interrupt
    fault_address   .word
    fault_reason    .word               # IOMMU_WRITE, and why
.endstruct

.equ IOMMU_ON, 1
.equ IOMMU_INTERRUPT, 2

.equ IOMMU_FAULT, 1
.equ IOMMU_MORE, 2

.equ IOMMU_WRITE, 1 << 31

.globl iommu_driver
driver iommu, kind="iommu", probe=iommu_probe, remove=device_keep, interrupt=iommu_interrupt

.text

# iommu_probe(a0 = Device) -> a0 = 0 or -ENOMEM
.proc iommu_probe
    .reg    registers=s0
    .frame  ra, s0
    lw      registers, Device.registers(a0)
    call    page_alloc_zero
    beqz    a0, no_memory
    sw      a0, iommu_devices, t0
    sw      a0, IommuRegisters.devices(registers)
    li      t0, IOMMU_ON | IOMMU_INTERRUPT
    sw      t0, IommuRegisters.control(registers)
    li      a0, 0
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

# iommu_interrupt(a0 = Device) -> a0 = 1 if a device has been refused something, else 0
.proc iommu_interrupt
    .reg    registers=s0, device=s1
    .frame  ra, s0, s1
    lw      registers, Device.registers(a0)
    lw      t0, IommuRegisters.status(registers)
    andi    t0, t0, IOMMU_FAULT
    li      a0, 0
    beqz    t0, done
    lw      a0, IommuRegisters.fault_device(registers)
    call    device_of_interrupt
    beqz    a0, acknowledge
    lw      a1, Device.kind(a0)
    lw      a2, Device.base(a0)
    la      a3, reading
    lw      a5, IommuRegisters.fault_reason(registers)
    if a5 < 0                           # IOMMU_WRITE
        la      a3, writing
    endif
    slli    a5, a5, 1
    srli    a5, a5, 1
    lw      a4, IommuRegisters.fault_address(registers)
    la      a0, message
    call    log_print
acknowledge:
    li      t0, IOMMU_FAULT | IOMMU_MORE
    sw      t0, IommuRegisters.status(registers)
    li      a0, 1
done:
    return
.endproc

# device_of_interrupt(a0 = number) -> a0 = Device that has it, or 0
.proc device_of_interrupt
    .reg    number=s0
    .frame  ra, s0
    mv      number, a0
    call    device_end
    mv      t1, a0
    la      a0, devices
    while a0 != t1
        lw      t0, Device.irq(a0)
        beq     t0, number, found
        addi    a0, a0, Device.sizeof
    endwhile
    li      a0, 0
found:
    return
.endproc

.rodata
message:
    .asciz  "iommu: %s at 0x%x must not %s 0x%x: reason %u\n"
reading:
    .asciz  "read"
writing:
    .asciz  "write"

.bss
    .align  2
.globl iommu_devices
iommu_devices:                          # device table, by number of the interrupt; 0 if there is no IOMMU
    .space  4

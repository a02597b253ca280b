# Which driver is for which device. The machine's table of devices says what there is and where; the list below, in the
# order in which drivers need each other, says who can handle it.
#
# Who comes here: kernel_main, as soon as paging is on.

.include "bootinfo.inc"
.include "layout.inc"

# Every driver: the kind of devices, and the routine that is called with (a0 = registers, a1 = interrupt number, 0 for
# none) for each of them.
.macro drivers each
    \each   "interrupts",   interrupts_attach
    \each   "timer",        timer_attach
    \each   "power",        power_attach
    \each   "uart16550",    uart_attach
    \each   "virtio-mmio",  virtio_attach
.endm

.struct Driver
    kind        .word
    attach      .word
.endstruct

.text

# devices_attach()
.globl devices_attach
.proc devices_attach
    .reg    driver=s0, end=s1, device=s2, left=s3
    .frame  ra, s0-s3
    la      driver, table
    la      end, table_end
    repeat
        la      device, boot_devices
        lw      left, boot_info + BootInfo.device_count
        while left != zero
            addi    a0, device, BootDevice.kind
            lw      a1, Driver.kind(driver)
            call    string_equal
            if a0 != zero
                lw      a0, BootDevice.base(device)
                li      t0, DEVICES_VIRTUAL - DEVICES_BASE
                add     a0, a0, t0
                lw      a1, BootDevice.irq(device)
                lw      t0, Driver.attach(driver)
                jalr    t0
            endif
            addi    device, device, BootDevice.sizeof
            addi    left, left, -1
        endwhile
        addi    driver, driver, Driver.sizeof
    until driver == end
    return
.endproc

.macro driver_row kind, attach
    .pushsection .rodata.text, "a"
kind_\attach:
    .asciz  "\kind"
    .popsection
    .word   kind_\attach, \attach
.endm

.rodata
    .align  2
table:
    drivers driver_row
table_end:

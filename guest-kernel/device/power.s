# The power device: the ways to end the machine.
#
# Who comes here: the driver model; the end of the first process, and sys_poweroff; panics.
# Runs in kernel mode, on the boot stack in the probe, on the thread's kernel stack at the end, on the emergency stack
# in a panic, under any page table; a panic with paging off finds no registers.

.include "driver.inc"

.equ PANIC_STATUS, 1

.struct PowerRegisters
    exit        .word
    panic       .word
    reset       .word
.endstruct

driver power, kind="power", probe=power_probe, remove=device_keep

.text

# power_probe(a0 = Device) -> a0 = 0
.proc power_probe
    lw      t0, Device.registers(a0)
    sw      t0, power_registers, t1
    li      a0, 0
    return
.endproc

# power_exit(a0 = status, of which the low 8 bits count): ends the machine as the guest wishes
.globl power_exit
.proc power_exit
    lw      t0, power_registers
    sw      a0, PowerRegisters.exit(t0)
    j       power_wait
.endproc

# power_panic(): ends the machine because the kernel is broken
.globl power_panic
.proc power_panic
    lw      t0, power_registers
    beqz    t0, power_wait              # so early that it is not known
    li      t1, PANIC_STATUS
    sw      t1, PowerRegisters.panic(t0)
    j       power_wait
.endproc

# power_wait(): until it has happened
.proc power_wait
    loop
        wfi
    endloop
.endproc

.bss
    .align  2
power_registers:
    .space  4

# The boot information, copied from the boot ROM into the kernel's memory.
#
# Who comes here: kernel_main. A machine that speaks another language than this kernel can't be told so: no device is
# known. The hart then waits for ever, which the machine reports.
# Runs in kernel mode, on the boot stack, with paging off.

.include "bootinfo.inc"

.text

# boot_info_copy(a0 = physical address of the boot information)
.globl boot_info_copy
.proc boot_info_copy
    .frame  ra
    lw      t0, BootInfo.magic(a0)
    lw      t1, BootInfo.version(a0)
    li      t2, BOOT_MAGIC
    li      t3, BOOT_VERSION
    if t0 != t2 || t1 != t3
        j       boot_refuse
    endif
    mv      a1, a0
    la      a0, boot_info
    li      a2, BootInfo.sizeof
    call    memory_copy

    la      a0, boot_command_line
    lw      a1, boot_info + BootInfo.command_line
    li      a2, COMMAND_LINE_MAX
    call    string_copy

    lw      a2, boot_info + BootInfo.device_count
    li      t0, BOOT_DEVICE_MAX
    if a2 >u t0
        j       boot_refuse
    endif
    li      t0, BootDevice.sizeof
    mul     a2, a2, t0
    la      a0, boot_devices
    lw      a1, boot_info + BootInfo.devices
    call    memory_copy
    return
.endproc

# boot_refuse(): waits for ever
.proc boot_refuse
    loop
        wfi
    endloop
.endproc

.bss
.globl boot_info, boot_command_line, boot_devices
.instance boot_info, BootInfo
.instance boot_devices, BootDevice, BOOT_DEVICE_MAX
boot_command_line:
    .space  COMMAND_LINE_MAX

# /proc/devices.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "driver.inc"
.include "proc.inc"

.text

# proc_devices(a0 = Text): a line for each: its kind, where its registers are, its interrupt, which kind of virtio device it is (or 0), its
# driver and its file, or "-"
.globl proc_devices
.proc proc_devices
    .reg    text=s0, device=s1, end=s2, driver=s3, node=s4
    .frame  ra, s0-s4, path:NODE_PATH_MAX
    mv      text, a0
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        lw      t0, Device.driver(device)
        la      driver, nothing
        la      node, nothing
        if t0 != zero
            lw      driver, Driver.name(t0)
            lw      t0, Driver.node(t0)
            if t0 != zero
                mv      a0, device
                addi    a1, sp, path
                call    node_name
                addi    node, sp, path
            endif
        endif
        mv      a0, text
        la      a1, line
        lw      a2, Device.kind(device)
        lw      a3, Device.base(device)
        lw      a4, Device.irq(device)
        lw      a5, Device.id(device)
        mv      a6, driver
        mv      a7, node
        call    text_print
        addi    device, device, Device.sizeof
    endwhile
    return
.endproc

.rodata
line:
    .asciz  "%s 0x%x %u %u %s %s\n"
nothing:
    .asciz  "-"

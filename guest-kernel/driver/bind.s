# Bringing drivers and devices together, and apart again.
#
# Who comes here: the boot, in the idle thread, and modules that come and go, in the thread that loads or removes them.
# Nothing here sleeps but for the files in /dev.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, or the thread's kernel stack, under its
# process's.

.include "driver.inc"

.text

# driver_register(a0 = Driver) -> a0 = 0 if it has got a device, else -ENODEV, or why the last one can't be used
.globl driver_register
.proc driver_register
    .reg    driver=s0, device=s1, end=s2, result=s3
    .frame  ra, s0-s3
    mv      driver, a0
    li      result, -ENODEV
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        mv      a0, device
        mv      a1, driver
        call    driver_matches
        if a0 != zero
            mv      a0, device
            mv      a1, driver
            call    device_bind
            if result != zero
                mv      result, a0
            endif
        endif
        addi    device, device, Device.sizeof
    endwhile
    mv      a0, result
    return
.endproc

# driver_matches(a0 = Device, a1 = Driver) -> a0 = 1 if the device has no driver, and this one is for such, else 0
.proc driver_matches
    .frame  ra
    lw      t0, Device.driver(a0)
    bnez    t0, no
    lw      t0, Driver.id(a1)
    lw      t1, Device.id(a0)
    if t0 != zero && t0 != t1
        j       no
    endif
    lw      a0, Device.kind(a0)
    lw      a1, Driver.kind(a1)
    call    string_equal
    return
no:
    li      a0, 0
    return
.endproc

# device_bind(a0 = Device without a driver, a1 = Driver for it) -> a0 = 0 or a negated errno, which the log tells
.proc device_bind
    .reg    device=s0, driver=s1, result=s2
    .frame  ra, s0-s2
    mv      device, a0
    mv      driver, a1
    sw      zero, Device.private(device)
    sw      zero, Device.disk(device)
    sw      zero, Device.capacity(device)
    sw      driver, Device.driver(device)
    call    node_rank
    mv      a0, device
    lw      t0, Driver.probe(driver)
    jalr    t0
    mv      result, a0
    bltz    result, failed
    lw      t0, Driver.interrupt(driver)
    if t0 != zero
        mv      a0, device
        call    interrupt_attach
    endif
    mv      a0, device
    call    node_make
    mv      result, a0
    if result < 0
        mv      a0, device
        call    device_release
        j       failed
    endif
    li      t0, 1
    sw      t0, Device.ready(device)
    return
failed:
    sw      zero, Device.driver(device)
    la      a0, message_failed
    lw      a1, Driver.name(driver)
    lw      a2, Device.kind(device)
    lw      a3, Device.base(device)
    neg     a4, result
    call    log_print
    mv      a0, result
    return
.endproc

# driver_unregister(a0 = Driver) -> a0 = 0: takes it from all its devices, which nobody uses
.globl driver_unregister
.proc driver_unregister
    .reg    driver=s0, device=s1, end=s2
    .frame  ra, s0-s2
    mv      driver, a0
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        lw      t0, Device.driver(device)
        if t0 == driver
            sw      zero, Device.ready(device)
            mv      a0, device
            call    node_remove
            mv      a0, device
            call    device_release
            sw      zero, Device.driver(device)
        endif
        addi    device, device, Device.sizeof
    endwhile
    li      a0, 0
    return
.endproc

# device_release(a0 = Device): its driver lets go of it
.proc device_release
    .reg    device=s0, driver=s1
    .frame  ra, s0, s1
    mv      device, a0
    lw      driver, Device.driver(device)
    lw      t0, Driver.remove(driver)
    jalr    t0
    lw      t0, Driver.interrupt(driver)
    if t0 != zero
        mv      a0, device
        call    interrupt_detach
    endif
    return
.endproc

# device_keep(): remove of drivers that are always needed
.globl device_keep
.proc device_keep
    return
.endproc

.rodata
message_failed:
    .asciz  "%s: can't use %s at 0x%x: error %d\n"

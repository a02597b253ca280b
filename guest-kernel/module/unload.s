# Removing a module, if nobody uses it.
#
# Who comes here: sys_delete_module; /proc/modules, to module_uses. Removing sleeps while another module comes or goes,
# or as long as its drivers need.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "driver.inc"
.include "lock.inc"
.include "module.inc"

.text

# module_unload(a0 = name) -> a0 = 0, -ENOENT if there is none of that name, -EBUSY if it is in use, or can't go
.globl module_unload
.proc module_unload
    .reg    name=s0, module=s1, result=s2
    .frame  ra, s0-s2
    mv      name, a0
    la      a0, modules_lock
    call    lock_acquire
    mv      a0, name
    call    module_find
    mv      module, a0
    li      result, -ENOENT
    beqz    module, unlock
    li      result, -EBUSY
    lw      t0, Module.exit(module)
    beqz    t0, unlock
    mv      a0, module
    call    module_uses
    bnez    a0, unlock
    li      t0, MODULE_GOING
    sw      t0, Module.state(module)
    lw      t0, Module.exit(module)
    jalr    t0
    call    works_finish                # nothing that it has put off runs when its code is gone
    mv      a0, module
    call    list_remove
    mv      a0, module
    call    module_destroy
    li      result, 0
unlock:
    la      a0, modules_lock
    call    lock_release
    mv      a0, result
    return
.endproc

# module_uses(a0 = Module) -> a0 = how many modules and devices with a driver in it are in use
.globl module_uses
.proc module_uses
    .reg    module=s0, device=s1, end=s2, count=s3
    .frame  ra, s0-s3
    mv      module, a0
    call    module_users
    mv      count, a0
    call    device_end
    mv      end, a0
    la      device, devices
    while device != end
        lw      t0, Device.driver(device)
        lw      t1, Module.start(module)
        lw      t2, Module.end(module)
        if t0 >=u t1 && t0 <u t2
            mv      a0, device
            call    device_in_use
            add     count, count, a0
        endif
        addi    device, device, Device.sizeof
    endwhile
    mv      a0, count
    return
.endproc

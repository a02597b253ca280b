# System calls that load and remove parts of the kernel. Only root may.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"
.include "process.inc"

.text

# sys_init_module(a0 = user's image of an object, a1 = bytes, a2 = user's string: arguments, or 0) -> a0 = 0, -EPERM, or as
# module_load
.globl sys_init_module
.proc sys_init_module
    process_current t0
    lw      t0, Process.effective_user(t0)
    beqz    t0, module_load
    li      a0, -EPERM
    return
.endproc

# sys_delete_module(a0 = user's string: name, a1 = flags, which have to be 0) -> a0 = 0, -EPERM, -EINVAL, -EFAULT, or as
# module_unload
.globl sys_delete_module
.proc sys_delete_module
    .frame  ra, name:MODULE_NAME_MAX
    process_current t0
    lw      t0, Process.effective_user(t0)
    li      t1, -EPERM
    bnez    t0, refused
    li      t1, -EINVAL
    bnez    a1, refused
    mv      a1, a0
    addi    a0, sp, name
    li      a2, MODULE_NAME_MAX
    call    copy_in_string
    if a0 < 0
        li      t0, -ENAMETOOLONG
        if a0 == t0                     # so there is none
            li      a0, -ENOENT
        endif
        return
    endif
    addi    a0, sp, name
    call    module_unload
    return
refused:
    mv      a0, t1
    return
.endproc

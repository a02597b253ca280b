# Loading a module: from its file, as a program gives it, to a part of the kernel that runs.
#
# Who comes here: sys_init_module. Sleeps while the file is read, or another module comes or goes.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "lock.inc"
.include "module.inc"

.text

# module_load(a0 = user's image, a1 = bytes, a2 = user's string: arguments, or 0) -> a0 = 0; -ENOEXEC, -ENOENT (a symbol), -EINVAL,
# -EEXIST, -ENOMEM, -E2BIG, -EFAULT, or what its init says. The log says more. If it fails, nothing is left of it.
.globl module_load
.proc module_load
    .reg    size=s0, arguments=s1, result=s2, module=s3
    .frame  ra, s0-s3, loading:Loading, user:4
    sw      a0, user(sp)
    mv      size, a1
    mv      arguments, a2
    la      a0, modules_lock
    call    lock_acquire
    li      result, -E2BIG
    li      t0, MODULE_PAGES_MAX * PAGE_SIZE
    bgtu    size, t0, unlock
    li      result, -ENOEXEC
    beqz    size, unlock
    sw      size, loading + Loading.size(sp)
    mv      a0, size
    call    module_area_take
    li      result, -ENOMEM
    beqz    a0, unlock
    sw      a0, loading + Loading.image(sp)
    lw      a1, user(sp)
    mv      a2, size
    call    copy_in
    mv      result, a0
    bltz    result, give
    call    module_make
    mv      module, a0
    li      result, -ENOMEM
    beqz    module, give
    sw      module, loading + Loading.module(sp)
    mv      a0, module
    mv      a1, arguments
    call    arguments_take
    mv      result, a0
    if result == zero
        addi    a0, sp, loading
        call    module_link
        mv      result, a0
    endif
    lw      a0, loading + Loading.image(sp)
    add     a1, a0, size
    call    module_area_give
    mv      a0, module
    if result < 0
        call    module_destroy
    else
        call    module_begin
        mv      result, a0
    endif
    j       unlock
give:
    lw      a0, loading + Loading.image(sp)
    add     a1, a0, size
    call    module_area_give
unlock:
    la      a0, modules_lock
    call    lock_release
    mv      a0, result
    return
.endproc

# arguments_take(a0 = Module, a1 = user's string, or 0) -> a0 = 0, -EFAULT, or -E2BIG if they are too long
.proc arguments_take
    .frame  ra
    if a1 == zero
        li      a0, 0
        return
    endif
    addi    a0, a0, Module.arguments
    li      a2, MODULE_ARGUMENTS_MAX
    call    copy_in_string
    li      t0, -EFAULT
    if a0 >= 0
        li      a0, 0
    elseif a0 != t0
        li      a0, -E2BIG
    endif
    return
.endproc

# module_link(a0 = Loading with image, size and module) -> a0 = 0, and the module has its place, its contents and its name; or a
# negated errno, and the log says why
.proc module_link
    .reg    loading=s0, result=s1
    .frame  ra, s0, s1
    mv      loading, a0
    call    image_check
    li      a2, 0
    bltz    a0, failed
    mv      a0, loading
    call    module_layout
    li      a2, 0
    bltz    a0, failed
    mv      a0, loading
    call    symbols_resolve
    bltz    a0, failed
    mv      a0, loading
    call    module_relocate
    li      a2, 0
    bltz    a0, failed
    mv      a0, loading
    call    module_identify
    li      a2, 0
    bltz    a0, failed
    mv      a0, loading
    call    module_symbols_keep
    li      a0, 0
    return
failed:
    mv      result, a0
    la      a0, message_refused
    if a2 != zero
        la      a0, message_symbol
    endif
    call    log_print
    mv      a0, result
    return
.endproc

# module_begin(a0 = Module that is linked) -> a0 = 0, or what its init says, and then it is gone
.proc module_begin
    .reg    module=s0, result=s1
    .frame  ra, s0, s1
    mv      module, a0
    call    module_area_close
    la      a0, modules
    lw      a0, List.next(a0)           # before the first one
    mv      a1, module
    call    list_append
    addi    a0, module, Module.arguments
    lw      t0, Module.init(module)
    jalr    t0
    mv      result, a0
    li      t0, MODULE_LIVE
    sw      t0, Module.state(module)
    if result < 0
        la      a0, message_init
        addi    a1, module, Module.name
        neg     a2, result
        call    log_print
        mv      a0, module
        call    list_remove
        mv      a0, module
        call    module_destroy
        mv      a0, result
        return
    endif
    li      a0, 0
    return
.endproc

.rodata
message_refused:
    .asciz  "module refused: %s\n"
message_symbol:
    .asciz  "module refused: %s: %s\n"
message_init:
    .asciz  "module %s: its init says error %d\n"

.data
    .align  2
.globl modules_lock
modules_lock:                           # Lock: held while a module comes or goes
    .word   0
    .word   modules_lock + Lock.waiters, modules_lock + Lock.waiters

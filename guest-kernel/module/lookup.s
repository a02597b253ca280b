# What the kernel and its modules offer to modules, by name.
#
# Who comes here: the linking of a module that is being loaded, with the lock of modules. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.text

# export_find(a0 = name) -> a0 = Export of the kernel or of a module, a1 = that Module, or 0; 0 if nobody exports it
.globl export_find
.proc export_find
    .reg    name=s0, module=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      a1, __start_kernel_exports
    la      a2, __stop_kernel_exports
    li      module, 0
    loop
        mv      a0, name
        call    export_find_in
        if a0 != zero
            mv      a1, module
            return
        endif
        if module == zero
            la      module, modules
        endif
        loop
            lw      module, List.next(module)
            la      t0, modules
            if module == t0
                li      a0, 0
                return
            endif
            lw      t0, Module.state(module)
            addi    t0, t0, -MODULE_LIVE
            if t0 == zero
                break
            endif
        endloop
        lw      a1, Module.exports(module)
        lw      a2, Module.exports_end(module)
    endloop
.endproc

# export_find_in(a0 = name, a1 = Exports, a2 = their end) -> a0 = the one of that name, 0 if there is none
.proc export_find_in
    .reg    name=s0, export=s1, end=s2
    .frame  ra, s0-s2
    mv      name, a0
    mv      export, a1
    mv      end, a2
    while export <u end
        mv      a0, name
        lw      a1, Export.name(export)
        call    string_equal
        if a0 != zero
            mv      a0, export
            return
        endif
        addi    export, export, Export.sizeof
    endwhile
    li      a0, 0
    return
.endproc

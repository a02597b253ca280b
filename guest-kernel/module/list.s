# The modules that there are.
#
# Who comes here: the loading and removing of modules, with the lock of modules; panics and /proc without. Nothing
# sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; module_at, for a panic, on the
# emergency stack, under any page table.

.include "module.inc"
.include "pool.inc"

.text

# module_make() -> a0 = Module with a number, in no list yet, all else zero; 0 if there are too many or no memory is left
.globl module_make
.proc module_make
    .reg    module=s0
    .frame  ra, s0
    lw      t0, numbers
    addi    t1, t0, 1
    li      a0, 0
    beqz    t1, none                    # all are taken
    la      a0, module_pool
    call    pool_alloc
    mv      module, a0
    beqz    module, none
    lw      t0, numbers
    li      t1, 0
    loop                                # the first bit that is clear
        srl     t2, t0, t1
        andi    t2, t2, 1
        if t2 == zero
            break
        endif
        addi    t1, t1, 1
    endloop
    sw      t1, Module.number(module)
    li      t2, 1
    sll     t2, t2, t1
    or      t0, t0, t2
    sw      t0, numbers, t1
    mv      a0, module
none:
    return
.endproc

# module_destroy(a0 = Module that is in no list): gives back all that it has
.globl module_destroy
.proc module_destroy
    .reg    module=s0
    .frame  ra, s0
    mv      module, a0
    lw      t0, Module.number(module)
    li      t1, 1
    sll     t1, t1, t0
    lw      t0, numbers
    xor     t0, t0, t1
    sw      t0, numbers, t1
    lw      a0, Module.start(module)
    lw      a1, Module.end(module)
    if a0 != zero
        call    module_area_give
    endif
    la      a0, module_pool
    mv      a1, module
    call    pool_free
    return
.endproc

# module_find(a0 = name) -> a0 = Module, 0 if there is none of that name
.globl module_find
.proc module_find
    .reg    name=s0, module=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      module, modules
    loop
        lw      module, List.next(module)   # Module.link is its first field
        la      t0, modules
        if module == t0
            li      a0, 0
            return
        endif
        addi    a0, module, Module.name
        mv      a1, name
        call    string_equal
        if a0 != zero
            mv      a0, module
            return
        endif
    endloop
.endproc

# module_at(a0 = address) -> a0 = Module that has something there, 0 if there is none
#   clobbers t0-t2
.globl module_at
.proc module_at
    mv      t0, a0
    la      t1, modules
    lw      a0, List.next(t1)
    while a0 != t1
        lw      t2, Module.start(a0)
        if t0 >=u t2
            lw      t2, Module.end(a0)
            bltu    t0, t2, found
        endif
        lw      a0, List.next(a0)
    endwhile
    li      a0, 0
found:
    return
.endproc

# module_users(a0 = Module) -> a0 = how many others use its symbols
#   clobbers t0-t3
.globl module_users
.proc module_users
    lw      t3, Module.number(a0)
    li      a0, 0
    la      t0, modules
    lw      t1, List.next(t0)
    while t1 != t0
        lw      t2, Module.needs(t1)
        srl     t2, t2, t3
        andi    t2, t2, 1
        add     a0, a0, t2
        lw      t1, List.next(t1)
    endwhile
    return
.endproc

.rodata
    .align  2
# Where debuggers on the host find what they want to know of a module: they begin at `modules`.
.globl module_fields
module_fields:
    .word   Module.name, Module.start, Module.end, Module.symbols, Module.strings

.data
.globl modules
list_define modules                     # the newest first
pool_define module_pool, Module

.bss
    .align  2
numbers:                                # set of those that are taken
    .space  4

# Who a module is: its name, the routines with which it begins and ends, and what it offers others; by the names of symbols and
# sections.
#
# Who comes here: module_load, when the module is linked. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.text

# module_identify(a0 = Loading that is linked) -> a0 = 0, or a negated errno with a1 = why
.globl module_identify
.proc module_identify
    .reg    loading=s0, module=s1
    .frame  ra, s0, s1
    mv      loading, a0
    lw      module, Loading.module(loading)
    call    module_take_name
    la      a1, message_name
    bltz    a0, failed
    addi    a0, module, Module.name
    call    module_find
    mv      t0, a0
    li      a0, -EEXIST
    la      a1, message_twice
    bnez    t0, failed
    mv      a0, loading
    la      a1, init
    call    routine_find
    sw      a0, Module.init(module)
    li      a0, -EINVAL
    la      a1, message_init
    lw      t0, Module.init(module)
    beqz    t0, failed
    mv      a0, loading
    la      a1, exit
    call    routine_find
    sw      a0, Module.exit(module)
    mv      a0, loading
    call    exports_take
    la      a1, message_exports
failed:
    return
.endproc

# module_take_name(a0 = Loading) -> a0 = 0, or -EINVAL if it doesn't say it, or says too much
.proc module_take_name
    .reg    module=s0
    .frame  ra, s0
    lw      module, Loading.module(a0)
    la      a1, name
    call    symbol_find_own
    lw      t0, Module.start(module)
    lw      t1, Module.end(module)
    bltu    a0, t0, bad
    addi    t2, module, Module.name
    addi    t3, t2, MODULE_NAME_MAX
    repeat
        bgeu    a0, t1, bad
        beq     t2, t3, bad
        lbu     t0, 0(a0)
        sb      t0, 0(t2)
        addi    a0, a0, 1
        addi    t2, t2, 1
    until t0 == zero
    lbu     t0, Module.name(module)
    beqz    t0, bad
    li      a0, 0
    return
bad:
    li      a0, -EINVAL
    return
.endproc

# routine_find(a0 = Loading, a1 = name) -> a0 = address of its code, 0 if it has none of that name
.proc routine_find
    .frame  ra, s0
    lw      s0, Loading.module(a0)
    call    symbol_find_own
    lw      t0, Module.start(s0)
    lw      t1, Module.constants(s0)
    andi    t2, a0, 3
    if a0 <u t0 || a0 >=u t1 || t2 != zero
        li      a0, 0
    endif
    return
.endproc

# exports_take(a0 = Loading) -> a0 = 0, or -EINVAL if they are no Exports
.proc exports_take
    .reg    loading=s0, section=s1, left=s2
    .frame  ra, s0-s2
    mv      loading, a0
    lw      section, Loading.sections(loading)
    lw      left, Loading.count(loading)
    while left != zero
        lw      a0, SectionHeader.name(section)
        lw      t0, Loading.names_size(loading)
        lw      t1, SectionHeader.flags(section)
        andi    t1, t1, SECTION_ALLOC
        if a0 <u t0 && t1 != zero
            lw      t0, Loading.names(loading)
            add     a0, a0, t0
            la      a1, exports
            call    string_equal
            if a0 != zero
                lw      t0, SectionHeader.address(section)
                lw      t1, SectionHeader.size(section)
                or      t2, t0, t1
                andi    t2, t2, 3
                andi    t3, t1, Export.sizeof - 1
                or      t2, t2, t3
                li      a0, -EINVAL
                bnez    t2, bad
                add     t1, t1, t0
                lw      t2, Loading.module(loading)
                sw      t0, Module.exports(t2)
                sw      t1, Module.exports_end(t2)
            endif
        endif
        addi    section, section, SectionHeader.sizeof
        addi    left, left, -1
    endwhile
    li      a0, 0
bad:
    return
.endproc

.rodata
name:
    .asciz  "module_name"
init:
    .asciz  "module_init"
exit:
    .asciz  "module_exit"
exports:
    .asciz  "kernel_exports"
message_name:
    .asciz  "it doesn't say its name"
message_twice:
    .asciz  "there is one of that name already"
message_init:
    .asciz  "it has no module_init"
message_exports:
    .asciz  "what it exports makes no sense"

# /proc/modules.
#
# Who comes here: proc_make, with (a0 = Text); nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"
.include "proc.inc"

.text

# proc_modules(a0 = Text): a line for each: its name, bytes, how many modules and devices use it, and which modules, or "-"
.globl proc_modules
.proc proc_modules
    .reg    text=s0, module=s1
    .frame  ra, s0, s1
    mv      text, a0
    la      module, modules
    loop
        lw      module, List.next(module)   # Module.link is its first field
        la      t0, modules
        if module == t0
            break
        endif
        mv      a0, module
        call    module_uses
        mv      a4, a0
        lw      t0, Module.start(module)
        lw      a3, Module.end(module)
        sub     a3, a3, t0
        addi    a2, module, Module.name
        la      a1, line
        mv      a0, text
        call    text_print
        mv      a0, text
        mv      a1, module
        call    users_print
    endloop
    return
.endproc

# users_print(a0 = Text, a1 = Module): the names of those that need it, each with a comma, or "-"; and the end of the line
.proc users_print
    .reg    text=s0, other=s1, number=s2, any=s3
    .frame  ra, s0-s3
    mv      text, a0
    lw      number, Module.number(a1)
    li      any, 0
    la      other, modules
    loop
        lw      other, List.next(other)
        la      t0, modules
        if other == t0
            break
        endif
        lw      t0, Module.needs(other)
        srl     t0, t0, number
        andi    t0, t0, 1
        if t0 != zero
            li      any, 1
            mv      a0, text
            la      a1, user
            addi    a2, other, Module.name
            call    text_print
        endif
    endloop
    la      a1, end
    if any == zero
        la      a1, nobody
    endif
    mv      a0, text
    call    text_print
    return
.endproc

.rodata
line:
    .asciz  "%s %u %u "
user:
    .asciz  "%s,"
nobody:
    .asciz  "-\n"
end:
    .asciz  "\n"

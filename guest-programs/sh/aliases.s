# Aliases: other names for what a command begins with.

.include "sh.inc"

# alias_find(a0 = name) -> a0 = Alias, 0 if there is none
.globl alias_find
.proc alias_find
    .frame  ra
    call    alias_entry
    if a0 != 0
        lw      t0, Alias.value(a0)
        if t0 == 0
            li      a0, 0
        endif
    endif
    return
.endproc

# alias_entry(a0 = name) -> a0 = Alias, which may have no value; 0 if there never was one
.proc alias_entry
    .reg    name=s0, entry=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      entry, aliases
    loop
        lw      entry, 0(entry)         # Alias.next is its first field
        if entry == 0
            break
        endif
        lw      a0, Alias.name(entry)
        mv      a1, name
        call    strcmp
        if a0 == 0
            break
        endif
    endloop
    mv      a0, entry
    return
.endproc

# alias_need(a0 = name) -> a0 = Alias, which is made if there is none
.globl alias_need
.proc alias_need
    .reg    name=s0
    .frame  ra, s0
    mv      name, a0
    call    alias_entry
    if a0 == 0
        mv      a0, name
        call    strdup
        mv      name, a0
        li      a0, Alias.sizeof
        call    malloc
        if a0 == 0
            la      a0, full
            call    fail
        endif
        la      t0, aliases
        lw      t1, 0(t0)
        sw      t1, Alias.next(a0)
        sw      a0, 0(t0)
        sw      name, Alias.name(a0)
        sw      zero, Alias.value(a0)
    endif
    return
.endproc

.section .rodata
full:
    .asciz  "out of memory"

.bss
.balign 4
.globl aliases
aliases:                                # Alias
    .space  4

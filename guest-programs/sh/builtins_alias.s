# Builtins about aliases: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"

.globl builtin_alias
.proc builtin_alias
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    li      status, 0
    lw      t0, 0(argument)
    if t0 == 0
        leave
        tail    aliases_show
    endif
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        li      a1, '='
        call    strchr
        lw      a1, 0(argument)
        if a0 != 0 && a0 != a1          # a name stands before it
            mv      a2, a0
            mv      a0, a1
            sub     a1, a2, a1
            call    alias_set
        else
            mv      a0, a1
            call    alias_find
            if a0 != 0
                call    alias_show
            else
                la      a0, no_alias
                lw      a1, 0(argument)
                call    warnx
                li      status, 1
            endif
        endif
        addi    argument, argument, 4
    endloop
    mv      a0, status
    return
.endproc

# alias_set(a0 = text name=value, a1 = length of the name)
.proc alias_set
    .reg    value=s0, entry=s1
    .frame  ra, s0, s1, text:Builder
    add     value, a0, a1
    addi    value, value, 1
    call    arena_part
    call    alias_need
    mv      entry, a0
    addi    a0, sp, text                # an older value may just be being read: it isn't freed
    call    builder_init
    addi    a0, sp, text
    mv      a1, value
    call    builder_add
    addi    a0, sp, text
    li      a1, ' '
    call    builder_put
    lw      a0, text + Builder.text(sp)
    sw      a0, Alias.value(entry)
    return
.endproc

# alias_show(a0 = Alias): as a command that makes it
.proc alias_show
    lw      a2, Alias.name(a0)
    lw      a4, Alias.value(a0)
    if a4 == 0
        ret
    endif
    .reg    name=s0, value=s1
    .frame  ra, s0, s1
    mv      name, a2
    mv      value, a4
    mv      a0, value
    call    strlen
    addi    a3, a0, -1                  # without the blank behind it
    mv      a2, name
    mv      a4, value
    li      a0, STDOUT
    la      a1, alias_line
    call    dprintf
    return
.endproc

# aliases_show() -> a0 = 0: lists them
.proc aliases_show
    .reg    entry=s0
    .frame  ra, s0
    la      entry, aliases
    loop
        lw      entry, 0(entry)         # Alias.next is its first field
        if entry == 0
            break
        endif
        mv      a0, entry
        call    alias_show
    endloop
    li      a0, 0
    return
.endproc

.globl builtin_unalias
.proc builtin_unalias
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    li      status, 0
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        la      a1, all_of_them
        call    strcmp
        if a0 == 0
            call    aliases_forget
        else
            lw      a0, 0(argument)
            call    alias_find
            if a0 != 0
                call    alias_forget
            else
                la      a0, not_found
                lw      a1, 0(argument)
                call    warnx
                li      status, 1
            endif
        endif
        addi    argument, argument, 4
    endloop
    mv      a0, status
    return
.endproc

# aliases_forget(): all of them
.proc aliases_forget
    .reg    entry=s0
    .frame  ra, s0
    la      entry, aliases
    loop
        lw      entry, 0(entry)         # Alias.next is its first field
        if entry == 0
            break
        endif
        mv      a0, entry
        call    alias_forget
    endloop
    return
.endproc

# alias_forget(a0 = Alias): it has no value any more
.proc alias_forget
    sw      zero, Alias.value(a0)
    ret
.endproc

.section .rodata
no_alias:
    .asciz  "alias: %s: not found"
not_found:
    .asciz  "unalias: %s: not found"
all_of_them:
    .asciz  "-a"
alias_line:
    .asciz  "alias %s='%.*s'\n"

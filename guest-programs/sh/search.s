# Names that begin so: of files, and of commands.

.include "dirent.inc"
.include "search.inc"

# search_commands(a0 = Search): in the directories of PATH
.globl search_commands
.proc search_commands
    .reg    search=s0
    .frame  ra, s0, state:4
    mv      search, a0
    la      a0, path_name
    call    variable_value
    if a0 == 0
        return
    endif
    call    arena_string
    la      a1, colon
    addi    a2, sp, state
    call    strtok_r
    while a0 != 0
        mv      a1, a0
        mv      a0, search
        call    search_directory
        li      a0, 0
        la      a1, colon
        addi    a2, sp, state
        call    strtok_r
    endwhile
    return
.endproc

# search_directory(a0 = Search, a1 = path): adds the names in it that begin rightly
.globl search_directory
.proc search_directory
    .reg    search=s0, directory=s1, entry=s2
    .frame  ra, s0-s2
    mv      search, a0
    mv      a0, a1
    call    opendir
    beqz    a0, none
    mv      directory, a0
    lw      a0, Search.prefix(search)
    call    strlen
    sw      a0, Search.length(search)
    loop
        mv      a0, directory
        call    readdir
        if a0 == 0
            break
        endif
        mv      entry, a0
        addi    a0, entry, Dirent.name
        lw      a1, Search.prefix(search)
        lw      a2, Search.length(search)
        call    strncmp
        bnez    a0, next
        lw      t0, Search.length(search)
        lbu     t1, Dirent.name(entry)
        addi    t1, t1, -'.'
        if t0 == 0 && t1 == 0           # hidden, unless asked for
            j       next
        endif
        mv      a0, search
        mv      a1, entry
        call    search_add
    next:
    endloop
    mv      a0, directory
    call    closedir
none:
    return
.endproc

# search_add(a0 = Search, a1 = Dirent)
.proc search_add
    .reg    search=s0, entry=s1
    .frame  ra, s0, s1
    mv      search, a0
    mv      entry, a1
    lbu     t0, Dirent.type(entry)
    addi    t0, t0, -DT_DIR
    seqz    t0, t0
    sw      t0, Search.directory(search)
    lw      t0, Search.found(search)
    addi    t1, t0, 1
    sw      t1, Search.found(search)
    addi    a0, search, Search.common
    addi    a1, entry, Dirent.name
    if t0 == 0
        call    strcpy
    else
        loop                            # what both have
            lbu     t0, 0(a0)
            lbu     t1, 0(a1)
            if t0 != t1 || t0 == 0
                break
            endif
            addi    a0, a0, 1
            addi    a1, a1, 1
        endloop
        sb      zero, 0(a0)
    endif
    lw      t0, Search.show(search)
    if t0 != 0
        addi    a2, entry, Dirent.name
        li      a0, STDERR
        la      a1, next_of_list
        lw      t0, Search.found(search)
        addi    t0, t0, -1
        if t0 == 0
            la      a1, first_of_list
        endif
        call    dprintf
    endif
    return
.endproc

.section .rodata
path_name:
    .asciz  "PATH"
colon:
    .asciz  ":"
first_of_list:
    .asciz  "\n%s"
next_of_list:
    .asciz  "  %s"

# Names that begin so: of files, and of commands.

.include "dirent.inc"
.include "search.inc"
.include "stat.inc"

# search_commands(a0 = Search): in the directories of PATH, and among the shell's own that are no programs, too
.globl search_commands
.proc search_commands
    .reg    search=s0
    .frame  ra, s0, state:4
    mv      search, a0
    call    search_builtins
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

# search_builtins(a0 = Search)
.proc search_builtins
    .reg    search=s0, index=s1, name=s2
    .frame  ra, s0-s2, path:PATH_MAX
    mv      search, a0
    li      index, 0
    loop
        mv      a0, index
        call    builtin_name
        beqz    a0, done
        mv      name, a0
        addi    index, index, 1
        addi    a1, sp, path
        call    program_find
        if a0 == 0
            mv      a0, search
            mv      a1, name
            li      a2, 0
            call    search_name
        endif
    endloop
done:
    return
.endproc

# search_directory(a0 = Search, a1 = path): adds the names in it that begin rightly
.globl search_directory
.proc search_directory
    .reg    search=s0, directory=s1, path=s2, entry=s3
    .frame  ra, s0-s3
    mv      search, a0
    mv      path, a1
    mv      a0, a1
    call    opendir
    beqz    a0, none
    mv      directory, a0
    loop
        mv      a0, directory
        call    readdir
        if a0 == 0
            break
        endif
        mv      entry, a0
        mv      a1, path
        call    is_directory
        mv      a2, a0
        mv      a0, search
        addi    a1, entry, Dirent.name
        call    search_name
    endloop
    mv      a0, directory
    call    closedir
none:
    return
.endproc

# is_directory(a0 = Dirent, a1 = path of the directory that it is in) -> a0 = 1 if it is one, else 0; some file systems
#   know only when they are asked for the file
.proc is_directory
    .frame  ra, file:PATH_MAX, status:Stat
    lbu     t0, Dirent.type(a0)
    if t0 != 0
        addi    t0, t0, -DT_DIR
        seqz    a0, t0
        return
    endif
    addi    a4, a0, Dirent.name
    mv      a3, a1
    addi    a0, sp, file
    li      a1, PATH_MAX
    la      a2, joined
    call    snprintf
    addi    a0, sp, file
    addi    a1, sp, status
    call    stat
    lw      t0, status + Stat.mode(sp)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFDIR
    if a0 != 0 || t0 != t1
        li      a0, 0
        return
    endif
    li      a0, 1
    return
.endproc

# search_name(a0 = Search, a1 = name, a2 = whether it is a directory): adds it if it begins rightly
.proc search_name
    .reg    search=s0, name=s1, directory=s2
    .frame  ra, s0-s2
    mv      search, a0
    mv      name, a1
    mv      directory, a2
    lw      a0, Search.prefix(search)
    call    strlen
    sw      a0, Search.length(search)
    lbu     t0, 0(name)
    addi    t0, t0, -'.'
    if a0 == 0 && t0 == 0               # hidden, unless asked for
        return
    endif
    mv      a2, a0
    mv      a0, name
    lw      a1, Search.prefix(search)
    call    strncmp
    if a0 == 0
        sw      directory, Search.directory(search)
        mv      a0, search
        mv      a1, name
        call    search_add
    endif
    return
.endproc

# search_add(a0 = Search, a1 = name)
.proc search_add
    .reg    search=s0, name=s1
    .frame  ra, s0, s1
    mv      search, a0
    mv      name, a1
    lw      t0, Search.found(search)
    addi    t1, t0, 1
    sw      t1, Search.found(search)
    addi    a0, search, Search.common
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
        mv      a2, name
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
joined:
    .asciz  "%s/%s"

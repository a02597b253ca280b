# Completing the word before the cursor: the name of a file; or, for the first word, of a command.

.include "dirent.inc"
.include "edit.inc"
.include "sh.inc"
.include "syscalls.inc"

# What is looked for, and what has been found so far.
.struct Search
    prefix      .word                   # string: how the name begins
    length      .word                   # of it
    found       .word                   # how many names begin so
    show        .word                   # whether to print them
    directory   .word                   # not 0 if the last one is a directory
    common      .byte NAME_MAX + 1      # what all of them begin with
.endstruct

# complete(a0 = Line, a1 = whether to show all possibilities)
.globl complete
.proc complete
    .reg    line=s0, word=s1, first=s2
    .frame  ra, s0-s2, search:Search, path:PATH_MAX
    mv      line, a0
    sw      a1, search + Search.show(sp)
    sw      zero, search + Search.found(sp)
    call    word_before
    beqz    a0, done                    # too long
    mv      word, a0
    mv      first, a1
    lw      t0, search + Search.show(sp)
    if t0 != 0
        mv      a0, line
        call    screen_leave
    endif
    mv      a0, word
    li      a1, '/'
    call    strrchr
    if a0 != 0                          # the directory, with its slash, and the name's start
        addi    t0, a0, 1
        sw      t0, search + Search.prefix(sp)
        sub     a2, t0, word
        mv      a1, word
        addi    a0, sp, path
        add     t0, a0, a2
        sb      zero, 0(t0)
        call    memcpy
    else
        sw      word, search + Search.prefix(sp)
        la      a1, here
        addi    a0, sp, path
        call    strcpy
        if first != 0
            addi    a0, sp, search
            call    search_commands
        endif
    endif
    addi    a0, sp, search
    addi    a1, sp, path
    call    search_directory
    lw      t0, search + Search.found(sp)
    lw      t1, search + Search.show(sp)
    if t0 != 0 && t1 != 0
        li      a0, STDERR
        la      a1, end_of_list
        call    dprintf
        sw      zero, Line.row(line)    # the line will be shown below
    endif
    lw      t0, search + Search.found(sp)
    if t0 != 0
        mv      a0, line
        addi    a1, sp, search
        call    insert_common
    endif
done:
    return
.endproc

# word_before(a0 = Line) -> a0 = copy of the word before the cursor, 0 if it is too long, a1 = 1 if it is the first
.proc word_before
    .reg    line=s0, start=s1, length=s2
    .frame  ra, s0-s2
    mv      line, a0
    lw      start, Line.cursor(line)
    loop
        beqz    start, found
        add     t0, line, start
        lbu     t1, Line.text - 1(t0)
        switch t1, t2
        case ' ', '\t', ';', '|', '&', '<', '>', '(', '=', '"', '\''
            break
        endswitch
        addi    start, start, -1
    endloop
found:
    lw      length, Line.cursor(line)
    sub     length, length, start
    li      t0, PATH_MAX
    if length >=u t0
        li      a0, 0
        return
    endif
    addi    a0, line, Line.text
    add     a0, a0, start
    mv      a1, length
    call    arena_part
    seqz    a1, start
    return
.endproc

# search_commands(a0 = Search): in the directories of PATH
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

# insert_common(a0 = Line, a1 = Search): what is still missing of what all names begin with; behind the only one, a blank
.proc insert_common
    .reg    line=s0, search=s1, at=s2
    .frame  ra, s0-s2
    mv      line, a0
    mv      search, a1
    lw      t0, Search.length(search)
    addi    at, search, Search.common
    add     at, at, t0
    loop
        lbu     a1, 0(at)
        if a1 == 0
            break
        endif
        mv      a0, line
        call    line_insert
        addi    at, at, 1
    endloop
    lw      t0, Search.found(search)
    addi    t0, t0, -1
    if t0 == 0
        mv      a0, line
        li      a1, ' '
        lw      t0, Search.directory(search)
        if t0 != 0
            li      a1, '/'
        endif
        call    line_insert
    endif
    return
.endproc

.section .rodata
here:
    .asciz  "."
path_name:
    .asciz  "PATH"
colon:
    .asciz  ":"
first_of_list:
    .asciz  "\n%s"
next_of_list:
    .asciz  "  %s"
end_of_list:
    .asciz  "\n"

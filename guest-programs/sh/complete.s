# Completing the word before the cursor: the name of a file; or, for the first word, of a command.

.include "edit.inc"
.include "search.inc"

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
            j       searched
        endif
    endif
    addi    a0, sp, search
    addi    a1, sp, path
    call    search_directory
searched:
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
end_of_list:
    .asciz  "\n"

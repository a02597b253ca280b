# Listing a directory: its entries are collected, sorted, shown, and then, if that is wanted, directories in it listed.

.include "dirent.inc"
.include "errno.inc"
.include "ls.inc"
.include "syscalls.inc"

# list_directory(a0 = path) -> a0 = 0, 1 after an error and its message
.globl list_directory
.proc list_directory
    .reg    path=s0, entries=s1, count=s2, status=s3
    .frame  ra, s0-s3, list:4
    mv      path, a0
    li      status, 0
    la      t0, titles
    lw      t0, 0(t0)
    if t0 != 0
        la      t0, shown
        lw      t1, 0(t0)
        sw      t0, 0(t0)
        la      a0, first_title
        if t1 != 0
            la      a0, title
        endif
        mv      a1, path
        call    printf
    endif
    mv      a0, path
    addi    a1, sp, list
    call    collect
    if a0 < 0
        la      a0, as_it_is
        mv      a1, path
        call    warn
        li      a0, 1
        return
    endif
    mv      count, a0
    lw      entries, list(sp)
    mv      a0, entries
    mv      a1, count
    li      a2, 4
    la      a3, compare
    call    qsort
    call    columns_wanted
    mv      t0, a0
    mv      a0, entries
    mv      a1, count
    if t0 != 0
        call    columns_show
    else
        call    show_all
    endif
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, RECURSIVE
    if t0 != 0
        mv      a0, entries
        mv      a1, count
        call    descend
        mv      status, a0
    endif
    mv      a0, entries
    mv      a1, count
    call    free_all
    mv      a0, status
    return
.endproc

# collect(a0 = path, a1 = address for an array of Entry pointers) -> a0 = how many there are, -1 and errno on failure
.proc collect
    .reg    path=s0, list=s1, directory=s2, count=s3, entries=s4
    .frame  ra, s0-s4
    mv      path, a0
    mv      list, a1
    li      entries, 0
    li      count, 0
    call    opendir
    if a0 == 0
        li      a0, -1
        return
    endif
    mv      directory, a0
    loop
        mv      a0, directory
        call    readdir
        if a0 == 0
            break
        endif
        lbu     t0, Dirent.name(a0)
        addi    t0, t0, -'.'
        la      t1, options
        lw      t1, 0(t1)
        andi    t1, t1, SHOW_ALL
        if t0 == 0 && t1 == 0
            continue
        endif
        addi    a1, a0, Dirent.name
        mv      a0, path
        call    entry_make
        if a0 == 0                      # it is gone already
            continue
        endif
        addi    t0, count, 1            # room for one more
        sw      a0, 0(list)
        mv      a0, entries
        slli    a1, t0, 2
        call    realloc
        if a0 == 0
            call    out_of_memory
        endif
        mv      entries, a0
        slli    t0, count, 2
        add     t0, t0, entries
        lw      t1, 0(list)
        sw      t1, 0(t0)
        addi    count, count, 1
    endloop
    mv      a0, directory
    call    closedir
    sw      entries, 0(list)
    mv      a0, count
    return
.endproc

# entry_make(a0 = path of a directory, a1 = name) -> a0 = Entry, 0 if there is nothing of that name
.proc entry_make
    .reg    directory=s0, name=s1, entry=s2
    .frame  ra, s0-s2, path:PATH_MAX
    mv      directory, a0
    mv      name, a1
    addi    a0, sp, path
    li      a1, PATH_MAX
    la      a2, joined
    mv      a3, directory
    mv      a4, name
    call    snprintf
    li      a0, Entry.sizeof
    call    malloc
    beqz    a0, out_of_memory
    mv      entry, a0
    addi    a0, sp, path
    addi    a1, entry, Entry.status
    call    lstat
    if a0 < 0
        mv      a0, entry
        call    free
        li      a0, 0
        return
    endif
    mv      a0, name
    call    strdup
    sw      a0, Entry.name(entry)
    addi    a0, sp, path
    call    strdup
    sw      a0, Entry.path(entry)
    beqz    a0, out_of_memory
    mv      a0, entry
    return
.endproc

# out_of_memory(): doesn't return
.proc out_of_memory
    li      a0, 1
    la      a1, entries_text
    call    err
.endproc

# compare(a0, a1 = addresses of Entry pointers) -> a0 < 0, 0, > 0: in the order that is wanted
.proc compare
    .reg    left=s0, right=s1, flags=s2
    .frame  ra, s0-s2
    lw      left, 0(a0)
    lw      right, 0(a1)
    la      flags, options
    lw      flags, 0(flags)
    andi    t0, flags, BY_TIME
    if t0 != 0                          # the newest, and the largest, first
        lw      t0, Entry.status + Stat.modification(left)
        lw      t1, Entry.status + Stat.modification(right)
        sub     a0, t1, t0
        bnez    a0, decided
    endif
    andi    t0, flags, BY_SIZE
    if t0 != 0
        lw      t0, Entry.status + Stat.size(left)
        lw      t1, Entry.status + Stat.size(right)
        sub     a0, t1, t0
        bnez    a0, decided
    endif
    lw      a0, Entry.name(left)
    lw      a1, Entry.name(right)
    call    strcmp
decided:
    andi    t0, flags, REVERSE
    if t0 != 0
        neg     a0, a0
    endif
    return
.endproc

# show_all(a0 = array of Entry pointers, a1 = count)
.proc show_all
    .reg    at=s0, left=s1
    .frame  ra, s0, s1
    mv      at, a0
    mv      left, a1
    while left != 0
        lw      a0, 0(at)
        call    entry_show
        addi    at, at, 4
        addi    left, left, -1
    endwhile
    return
.endproc

# descend(a0 = array of Entry pointers, a1 = count) -> a0 = 0, 1 after an error: lists the directories among them
.proc descend
    .reg    at=s0, left=s1, status=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      left, a1
    li      status, 0
    while left != 0
        lw      a0, 0(at)
        lw      t0, Entry.status + Stat.mode(a0)
        li      t1, S_IFMT
        and     t0, t0, t1
        li      t1, S_IFDIR
        if t0 == t1
            lw      a1, Entry.name(a0)
            lw      a0, Entry.path(a0)
            lbu     t0, 0(a1)           # not . and ..
            addi    t0, t0, -'.'
            if t0 == 0
                lbu     t0, 1(a1)
                beqz    t0, next
                addi    t0, t0, -'.'
                lbu     t1, 2(a1)
                or      t0, t0, t1
                beqz    t0, next
            endif
            call    list_directory
            or      status, status, a0
        endif
    next:
        addi    at, at, 4
        addi    left, left, -1
    endwhile
    mv      a0, status
    return
.endproc

# free_all(a0 = array of Entry pointers, a1 = count)
.proc free_all
    .reg    at=s0, left=s1, entries=s2
    .frame  ra, s0-s2
    mv      entries, a0
    mv      at, a0
    mv      left, a1
    while left != 0
        lw      a0, 0(at)
        lw      a0, Entry.name(a0)
        call    free
        lw      a0, 0(at)
        lw      a0, Entry.path(a0)
        call    free
        lw      a0, 0(at)
        call    free
        addi    at, at, 4
        addi    left, left, -1
    endwhile
    mv      a0, entries
    leave
    tail    free
.endproc

.section .rodata
first_title:
    .asciz  "%s:\n"
title:
    .asciz  "\n%s:\n"
as_it_is:
    .asciz  "%s"
joined:
    .asciz  "%s/%s"
entries_text:
    .asciz  "entries"

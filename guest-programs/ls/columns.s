# Names in columns, as people at a terminal want them: as many as its width allows, and read from top to bottom.

.include "ioctl.inc"
.include "ls.inc"

.equ STDOUT, 1
.equ WIDTH, 80                          # of a terminal that doesn't know
.equ GAP, 2

# columns_wanted() -> a0 = 1 if names are to stand in columns, else 0
.globl columns_wanted
.proc columns_wanted
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, SHOW_LONG | SHOW_INODES | ONE_IN_A_LINE
    if t0 != 0
        li      a0, 0
        ret
    endif
    li      a0, STDOUT
    tail    isatty
.endproc

# columns_show(a0 = array of Entry pointers, a1 = count)
.globl columns_show
.proc columns_show
    .reg    entries=s0, count=s1, cell=s2, rows=s3, row=s4, index=s5
    .frame  ra, s0-s5
    mv      entries, a0
    mv      count, a1
    if count == 0
        return
    endif
    call    cell_width
    mv      cell, a0
    call    terminal_width
    divu    t0, a0, cell                # columns
    if t0 == 0
        li      t0, 1
    endif
    add     rows, count, t0
    addi    rows, rows, -1
    divu    rows, rows, t0
    li      row, 0
    while row <u rows
        mv      index, row
        loop
            slli    t0, index, 2
            add     t0, t0, entries
            lw      a0, 0(t0)
            add     index, index, rows
            mv      a1, cell
            if index >=u count          # the last one of the line: nothing stands behind it
                li      a1, 0
            endif
            call    cell_show
            if index >=u count
                break
            endif
        endloop
        li      a0, '\n'
        call    putchar
        addi    row, row, 1
    endwhile
    return
.endproc

# cell_width(a0 = array of Entry pointers, a1 = count) -> a0 = columns that the longest name takes, with what is behind it
.proc cell_width
    .reg    at=s0, left=s1, longest=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      left, a1
    li      longest, 0
    while left != 0
        lw      a0, 0(at)
        lw      a0, Entry.name(a0)
        call    strlen
        if a0 >u longest
            mv      longest, a0
        endif
        addi    at, at, 4
        addi    left, left, -1
    endwhile
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, SHOW_KINDS
    snez    t0, t0
    add     a0, longest, t0
    addi    a0, a0, GAP
    return
.endproc

# terminal_width() -> a0 = its columns
.proc terminal_width
    .frame  ra, size:Winsize
    li      a0, STDOUT
    li      a1, TIOCGWINSZ
    addi    a2, sp, size
    call    ioctl
    li      t0, WIDTH
    if a0 == 0
        lhu     a0, size + Winsize.columns(sp)
    endif
    if a0 <= 0
        mv      a0, t0
    endif
    return
.endproc

# cell_show(a0 = Entry, a1 = columns to be filled)
.proc cell_show
    .reg    entry=s0, left=s1
    .frame  ra, s0, s1
    mv      entry, a0
    mv      left, a1
    lw      a0, Entry.name(entry)
    call    strlen
    sub     left, left, a0
    lw      a0, Entry.name(entry)
    la      a1, stdout
    lw      a1, 0(a1)
    call    fputs
    la      t0, options
    lw      t0, 0(t0)
    andi    t0, t0, SHOW_KINDS
    if t0 != 0
        mv      a0, entry
        call    show_kind
        sub     left, left, a0
    endif
    while left > 0
        li      a0, ' '
        call    putchar
        addi    left, left, -1
    endwhile
    return
.endproc

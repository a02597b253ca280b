# Changing the line that is edited: (a0 = Line).

.include "edit.inc"

# line_insert(a0 = Line, a1 = character): at the cursor, if there is room
.globl line_insert
.proc line_insert
    .reg    line=s0, character=s1
    .frame  ra, s0, s1
    mv      line, a0
    mv      character, a1
    lw      t0, Line.length(line)
    li      t1, LINE_MAX
    bgeu    t0, t1, full
    lw      t1, Line.cursor(line)
    addi    a1, line, Line.text
    add     a1, a1, t1
    sub     a2, t0, t1
    addi    a2, a2, 1                   # and the zero byte
    addi    a0, a1, 1
    call    memmove
    lw      t1, Line.cursor(line)
    add     t2, line, t1
    sb      character, Line.text(t2)
    addi    t1, t1, 1
    sw      t1, Line.cursor(line)
    lw      t0, Line.length(line)
    addi    t0, t0, 1
    sw      t0, Line.length(line)
full:
    return
.endproc

# line_remove(a0 = Line, a1 = first, a2 = end): cuts out a part; the cursor is then where it was
.proc line_remove
    .reg    line=s0, first=s1, end=s2
    .frame  ra, s0-s2
    mv      line, a0
    mv      first, a1
    mv      end, a2
    sw      first, Line.cursor(line)
    addi    t0, line, Line.text
    add     a0, t0, first
    add     a1, t0, end
    lw      a2, Line.length(line)
    sub     a2, a2, end
    addi    a2, a2, 1
    call    memmove
    lw      t0, Line.length(line)
    sub     t0, t0, end
    add     t0, t0, first
    sw      t0, Line.length(line)
    return
.endproc

# line_set(a0 = Line, a1 = text): the line is that, and the cursor at its end
.globl line_set
.proc line_set
    .reg    line=s0
    .frame  ra, s0
    mv      line, a0
    addi    a0, line, Line.text
    call    strcpy
    addi    a0, line, Line.text
    call    strlen
    sw      a0, Line.length(line)
    sw      a0, Line.cursor(line)
    return
.endproc

.globl line_start
.proc line_start
    sw      zero, Line.cursor(a0)
    ret
.endproc

.globl line_end
.proc line_end
    lw      t0, Line.length(a0)
    sw      t0, Line.cursor(a0)
    ret
.endproc

.globl line_left
.proc line_left
    lw      t0, Line.cursor(a0)
    if t0 != 0
        addi    t0, t0, -1
        sw      t0, Line.cursor(a0)
    endif
    ret
.endproc

.globl line_right
.proc line_right
    lw      t0, Line.cursor(a0)
    lw      t1, Line.length(a0)
    if t0 != t1
        addi    t0, t0, 1
        sw      t0, Line.cursor(a0)
    endif
    ret
.endproc

# line_erase: the character before the cursor
.globl line_erase
.proc line_erase
    lw      a2, Line.cursor(a0)
    if a2 == 0
        ret
    endif
    addi    a1, a2, -1
    tail    line_remove
.endproc

# line_delete: the character at the cursor
.globl line_delete
.proc line_delete
    lw      a1, Line.cursor(a0)
    lw      t0, Line.length(a0)
    if a1 == t0
        ret
    endif
    addi    a2, a1, 1
    tail    line_remove
.endproc

.globl line_cut_end
.proc line_cut_end
    lw      a1, Line.cursor(a0)
    lw      a2, Line.length(a0)
    tail    line_remove
.endproc

.globl line_cut_start
.proc line_cut_start
    li      a1, 0
    lw      a2, Line.cursor(a0)
    tail    line_remove
.endproc

# line_cut_word: the word before the cursor, and the blanks behind it
.globl line_cut_word
.proc line_cut_word
    .reg    at=a1
    lw      a2, Line.cursor(a0)
    mv      at, a2
    li      t2, ' '
    loop
        beqz    at, found
        add     t0, a0, at
        lbu     t1, Line.text - 1(t0)
        if t1 != t2
            break
        endif
        addi    at, at, -1
    endloop
    loop
        beqz    at, found
        add     t0, a0, at
        lbu     t1, Line.text - 1(t0)
        if t1 == t2
            break
        endif
        addi    at, at, -1
    endloop
found:
    tail    line_remove
.endproc

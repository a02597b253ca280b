# Showing the line that is edited. A line that is longer than the screen is wide goes on in the next row: the shell says where,
# instead of leaving it to the terminal, since it has to know where the cursor is.

.include "edit.inc"
.include "ioctl.inc"
.include "sh.inc"

.equ COLUMNS, 80                        # if the terminal doesn't know
.equ ESCAPE, 27

# Text for the terminal, and where the cursor is when it has been written.
.struct Screen
    text        Builder
    columns     .word                   # of the terminal
    row         .word                   # from the first one of the prompt
    column      .word
    escaping    .word                   # whether it stands within ESC … letter, which takes no room
.endstruct

# screen_begin(a0 = Line with its prompt): finds out how much room there is; the cursor is in an empty row
.globl screen_begin
.proc screen_begin
    .reg    line=s0
    .frame  ra, s0, size:Winsize
    mv      line, a0
    li      a0, STDIN
    li      a1, TIOCGWINSZ
    addi    a2, sp, size
    call    ioctl
    li      t1, COLUMNS
    if a0 == 0
        lhu     t0, size + Winsize.columns(sp)
        if t0 != 0
            mv      t1, t0
        endif
    endif
    sw      t1, Line.columns(line)
    sw      zero, Line.row(line)
    return
.endproc

# screen_draw(a0 = Line): shows it, in one write
.globl screen_draw
.proc screen_draw
    .reg    line=s0, at=s1, cursor=s2, row=s3, column=s4
    .frame  ra, s0-s4, screen:Screen
    mv      line, a0
    addi    a0, sp, screen + Screen.text
    call    builder_init
    addi    a0, sp, screen
    lw      t0, Line.columns(line)
    sw      t0, Screen.columns(a0)
    sw      zero, Screen.row(a0)
    sw      zero, Screen.column(a0)
    sw      zero, Screen.escaping(a0)
    lw      a1, Line.row(line)          # back to the beginning, and away with all of it
    li      a2, 'A'
    call    add_move
    addi    a0, sp, screen + Screen.text
    la      a1, erase_rest
    call    builder_add
    addi    a0, sp, screen
    lw      a1, Line.prompt(line)
    call    screen_add
    addi    at, line, Line.text
    lw      cursor, Line.cursor(line)
    add     cursor, cursor, at
    lbu     column, 0(cursor)           # in two parts, before and behind the cursor
    sb      zero, 0(cursor)
    addi    a0, sp, screen
    mv      a1, at
    call    screen_add
    sb      column, 0(cursor)
    lw      row, screen + Screen.row(sp)
    lw      column, screen + Screen.column(sp)
    addi    a0, sp, screen
    mv      a1, cursor
    call    screen_add
    lbu     t0, 0(cursor)
    if t0 != 0                          # from the end back to the cursor
        addi    a0, sp, screen
        lw      a1, Screen.row(a0)
        sub     a1, a1, row
        li      a2, 'A'
        call    add_move
        addi    a0, sp, screen + Screen.text
        li      a1, '\r'
        call    builder_put
        addi    a0, sp, screen
        mv      a1, column
        li      a2, 'C'
        call    add_move
    endif
    sw      row, Line.row(line)
    sw      column, Line.column(line)
    li      a0, STDERR
    lw      a1, screen + Screen.text + Builder.text(sp)
    lw      a2, screen + Screen.text + Builder.length(sp)
    call    write
    lw      a0, screen + Screen.text + Builder.text(sp)
    call    free
    return
.endproc

# screen_append(a0 = Line, a1 = key that has just been seen to) -> a0 = 1 if it was a character that now stands last, and has
#   been shown as that; 0 if the line has to be drawn
.globl screen_append
.proc screen_append
    .frame  ra, byte:4
    lw      t0, Line.length(a0)
    lw      t1, Line.cursor(a0)
    lw      t2, Line.column(a0)
    lw      t3, Line.columns(a0)
    mv      t5, a0
    li      t4, LINE_MAX                # in a full line it may have been refused
    li      a0, 0
    bne     t0, t1, done
    beq     t0, t4, done
    li      t4, ' '
    bltu    a1, t4, done
    addi    t4, a1, -127                # the delete key
    beqz    t4, done
    addi    t2, t2, 1
    beq     t2, t3, done                # the row is full
    sw      t2, Line.column(t5)
    sb      a1, byte(sp)
    li      a0, STDERR
    addi    a1, sp, byte
    li      a2, 1
    call    write
    li      a0, 1
done:
    return
.endproc

# screen_leave(a0 = Line): shows it with the cursor behind it
.globl screen_leave
.proc screen_leave
    .reg    line=s0, cursor=s1
    .frame  ra, s0, s1
    mv      line, a0
    lw      cursor, Line.cursor(line)
    call    line_end
    mv      a0, line
    call    screen_draw
    sw      cursor, Line.cursor(line)
    return
.endproc

# screen_clear(a0 = Line): all of the screen
.globl screen_clear
.proc screen_clear
    sw      zero, Line.row(a0)
    li      a0, STDERR
    la      a1, erase_all
    li      a2, erase_all_length
    tail    write
.endproc

# screen_add(a0 = Screen, a1 = string): appends it; the cursor goes along
.proc screen_add
    .reg    screen=s0, at=s1, character=s2
    .frame  ra, s0-s2
    mv      screen, a0
    mv      at, a1
    loop
        lbu     character, 0(at)
        if character == 0
            break
        endif
        addi    at, at, 1
        li      t0, '\n'
        if character == t0
            call    row_end
            continue
        endif
        addi    a0, screen, Screen.text
        mv      a1, character
        call    builder_put
        addi    t0, character, -ESCAPE
        if t0 == 0
            li      t0, 1
            sw      t0, Screen.escaping(screen)
        endif
        lw      t0, Screen.escaping(screen)
        if t0 != 0
            mv      a0, character
            call    isalpha
            seqz    a0, a0
            sw      a0, Screen.escaping(screen)
            continue
        endif
        lw      t0, Screen.column(screen)
        lw      t1, Screen.columns(screen)
        addi    t0, t0, 1
        sw      t0, Screen.column(screen)
        if t0 == t1
            call    row_end
        endif
    endloop
    return
.endproc

# row_end(s0 = Screen): goes to the beginning of the next row
.proc row_end
    .reg    screen=s0
    .frame  ra
    sw      zero, Screen.column(screen)
    lw      t0, Screen.row(screen)
    addi    t0, t0, 1
    sw      t0, Screen.row(screen)
    addi    a0, screen, Screen.text
    la      a1, next_row
    call    builder_add
    return
.endproc

# add_move(a0 = Screen, a1 = how far, a2 = A for up, C for right): appends what moves the cursor
.proc add_move
    if a1 == 0
        ret
    endif
    .reg    screen=s0
    .frame  ra, s0, move:16
    mv      screen, a0
    mv      a3, a2
    mv      a2, a1
    addi    a0, sp, move
    la      a1, move_format
    call    sprintf
    addi    a0, screen, Screen.text
    addi    a1, sp, move
    call    builder_add
    return
.endproc

.section .rodata
move_format:
    .asciz  "\033[%d%c"
next_row:
    .asciz  "\r\n"
erase_rest:
    .asciz  "\r\033[J"
erase_all:
    .ascii  "\033[H\033[2J"
.equ erase_all_length, . - erase_all

# Showing the line that is edited: in one line of the screen. If it is longer, the part around the cursor is shown.

.include "edit.inc"
.include "ioctl.inc"
.include "sh.inc"

.equ COLUMNS, 80                        # if the terminal doesn't know

# screen_begin(a0 = Line with its prompt): finds out how much room there is
.globl screen_begin
.proc screen_begin
    .reg    line=s0, columns=s1
    .frame  ra, s0, s1, size:Winsize
    mv      line, a0
    li      a0, STDIN
    li      a1, TIOCGWINSZ
    addi    a2, sp, size
    call    ioctl
    li      columns, COLUMNS
    if a0 == 0
        lhu     t0, size + Winsize.columns(sp)
        if t0 != 0
            mv      columns, t0
        endif
    endif
    lw      a0, Line.prompt(line)
    call    strlen
    sub     columns, columns, a0
    addi    columns, columns, -1        # the cursor may stand behind the text
    if columns <= 0
        li      columns, 1
    endif
    sw      columns, Line.columns(line)
    return
.endproc

# screen_draw(a0 = Line): shows it, in one write
.globl screen_draw
.proc screen_draw
    .reg    line=s0, shown=s1
    .frame  ra, s0, s1, text:Builder
    mv      line, a0
    lw      t0, Line.cursor(line)       # the window follows the cursor
    lw      t1, Line.first(line)
    lw      t2, Line.columns(line)
    if t0 <u t1
        mv      t1, t0
    endif
    sub     t3, t0, t1
    if t3 >u t2
        sub     t1, t0, t2
    endif
    sw      t1, Line.first(line)
    lw      shown, Line.length(line)
    sub     shown, shown, t1
    if shown >u t2
        mv      shown, t2
    endif
    addi    a0, sp, text
    call    builder_init
    addi    a0, sp, text
    li      a1, '\r'
    call    builder_put
    addi    a0, sp, text
    lw      a1, Line.prompt(line)
    call    builder_add
    lw      t0, Line.first(line)
    add     a1, line, t0
    addi    a1, a1, Line.text
    addi    a0, sp, text
    mv      a2, shown
    call    add_part
    addi    a0, sp, text
    la      a1, erase_rest
    call    builder_add
    lw      t0, Line.cursor(line)
    lw      t1, Line.first(line)
    sub     t0, t0, t1
    sub     a1, shown, t0               # back from the end of the text to the cursor
    addi    a0, sp, text
    call    add_left
    li      a0, STDERR
    lw      a1, text + Builder.text(sp)
    lw      a2, text + Builder.length(sp)
    call    write
    lw      a0, text + Builder.text(sp)
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
    lw      t2, Line.first(a0)
    lw      t3, Line.columns(a0)
    sub     t2, t0, t2
    li      t4, LINE_MAX                # in a full line it may have been refused
    li      t5, ' '
    li      a0, 0
    bne     t0, t1, done
    bgtu    t2, t3, done
    beq     t0, t4, done
    bltu    a1, t5, done
    addi    t5, a1, -127                # the delete key
    beqz    t5, done
    sb      a1, byte(sp)
    li      a0, STDERR
    addi    a1, sp, byte
    li      a2, 1
    call    write
    li      a0, 1
done:
    return
.endproc

# add_part(a0 = Builder, a1 = text, a2 = length)
.proc add_part
    .reg    builder=s0, at=s1, left=s2
    .frame  ra, s0-s2
    mv      builder, a0
    mv      at, a1
    mv      left, a2
    while left != 0
        mv      a0, builder
        lbu     a1, 0(at)
        call    builder_put
        addi    at, at, 1
        addi    left, left, -1
    endwhile
    return
.endproc

# add_left(a0 = Builder, a1 = how many columns to go back)
.proc add_left
    .reg    builder=s0, left=s1
    .frame  ra, s0, s1
    mv      builder, a0
    mv      left, a1
    while left != 0
        mv      a0, builder
        li      a1, '\b'
        call    builder_put
        addi    left, left, -1
    endwhile
    return
.endproc

# screen_clear(a0 = Line): all of the screen
.globl screen_clear
.proc screen_clear
    li      a0, STDERR
    la      a1, erase_all
    li      a2, erase_all_length
    tail    write
.endproc

.section .rodata
erase_rest:
    .asciz  "\033[K"
erase_all:
    .ascii  "\033[H\033[2J"
.equ erase_all_length, . - erase_all

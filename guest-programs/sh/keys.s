# What the keys do while a line is edited.

.include "edit.inc"
.include "sh.inc"

.equ CONTROL, 64                        # Ctrl-X is X - CONTROL
.equ KEY_ESCAPE, 27
.equ KEY_DELETE, 127

# edit_keys(a0 = Line with its prompt) -> a0 = EDIT_…: until the line is done
.globl edit_keys
.proc edit_keys
    .reg    line=s0, key=s1, last=s2, shown=s3
    .frame  ra, s0-s3
    mv      line, a0
    sw      zero, Line.length(line)
    sw      zero, Line.cursor(line)
    sb      zero, Line.text(line)
    call    history_begin
    mv      a0, line
    call    screen_begin
    li      key, 0
    li      shown, 0                    # whether the screen shows the line as it is
    loop
        if shown == 0
            mv      a0, line
            call    screen_draw
        endif
        li      shown, 0
        mv      last, key
        call    key_read
        mv      key, a0
        switch key, t0
        case END
            j       ended
        case '\r', '\n'
            mv      a0, line
            call    screen_leave
            li      a0, EDIT_DONE
            return
        case 'C' - CONTROL
            mv      a0, line
            call    screen_leave
            call    show_interrupt
            li      a0, EDIT_INTERRUPTED
            return
        case 'D' - CONTROL
            lw      t0, Line.length(line)
            beqz    t0, ended
            mv      a0, line
            call    line_delete
        case '\t'
            mv      a0, line
            addi    a1, last, -'\t'     # twice in a row: show them all
            seqz    a1, a1
            call    complete
        case KEY_ESCAPE
            mv      a0, line
            call    escape
        default
            mv      a0, line
            mv      a1, key
            call    key_do
            mv      a0, line
            mv      a1, key
            call    screen_append
            mv      shown, a0
        endswitch
    endloop
ended:
    li      a0, EDIT_ENDED
    return
.endproc

# key_read() -> a0 = the next byte from the terminal, END if there is none any more
.globl key_read
.proc key_read
    .frame  ra, byte:4
    li      a0, STDIN
    addi    a1, sp, byte
    li      a2, 1
    call    read
    if a0 <= 0
        li      a0, END
        return
    endif
    lbu     a0, byte(sp)
    return
.endproc

# show_interrupt(): what a terminal shows for Ctrl-C
.proc show_interrupt
    li      a0, STDERR
    la      a1, interrupt
    li      a2, 2
    tail    write
.endproc

# key_do(a0 = Line, a1 = key): looks it up
.proc key_do
    la      t0, keys
    loop
        lw      t1, Key.key(t0)
        if t1 == 0
            break
        endif
        if t1 == a1
            lw      t0, Key.routine(t0)
            jr      t0
        endif
        addi    t0, t0, Key.sizeof
    endloop
    li      t0, ' '
    if a1 >=u t0
        tail    line_insert
    endif
    ret
.endproc

.struct Key
    key         .word
    routine     .word                   # (a0 = Line)
.endstruct

# escape(a0 = Line): an arrow, or another key that sends several bytes: ESC [ letter, or ESC [ number ~
.proc escape
    .reg    line=s0, number=s1
    .frame  ra, s0, s1
    mv      line, a0
    li      number, 0
    call    key_read
    addi    t0, a0, -'['
    addi    t1, a0, -'O'
    if t0 != 0 && t1 != 0
        return
    endif
    loop
        call    key_read
        bltz    a0, done
        addi    t0, a0, -'0'
        li      t1, 10
        if t0 >=u t1
            break
        endif
        mv      number, t0
    endloop
    switch a0, t0
    case '~'
        switch number, t0
        case 3
            mv      a0, line
            leave
            tail    line_delete
        case 1, 7
            mv      a0, line
            leave
            tail    line_start
        case 4, 8
            mv      a0, line
            leave
            tail    line_end
        endswitch
    case 'A'
        mv      a0, line
        leave
        tail    history_older
    case 'B'
        mv      a0, line
        leave
        tail    history_newer
    case 'C'
        mv      a0, line
        leave
        tail    line_right
    case 'D'
        mv      a0, line
        leave
        tail    line_left
    case 'H'
        mv      a0, line
        leave
        tail    line_start
    case 'F'
        mv      a0, line
        leave
        tail    line_end
    endswitch
done:
    return
.endproc

.section .rodata
interrupt:
    .ascii  "^C"
.balign 4
keys:
    .word   'A' - CONTROL, line_start, 'E' - CONTROL, line_end, 'B' - CONTROL, line_left, 'F' - CONTROL, line_right
    .word   'H' - CONTROL, line_erase, KEY_DELETE, line_erase, 'K' - CONTROL, line_cut_end, 'U' - CONTROL, line_cut_start
    .word   'W' - CONTROL, line_cut_word, 'L' - CONTROL, screen_clear, 'P' - CONTROL, history_older
    .word   'N' - CONTROL, history_newer, 0

# more [FILE…]: shows files, or standard input, a screen at a time: the space key shows the next one, the return key a line, q
# ends. Where standard output is no terminal, it is cat.

.include "fcntl.inc"
.include "ioctl.inc"

.equ ROWS, 24                           # if the terminal doesn't know

.globl main
.proc main
    .reg    operands=s0
    .frame  ra, s0, size:Winsize
    la      a2, usage
    call    __no_options
    mv      operands, a0
    li      a0, 1
    call    isatty
    la      t0, paging
    sw      a0, 0(t0)
    if a0 != 0
        la      a0, terminal_path
        li      a1, O_RDONLY
        call    open
        la      t0, terminal
        sw      a0, 0(t0)
        li      a0, 1
        li      a1, TIOCGWINSZ
        addi    a2, sp, size
        call    ioctl
        if a0 == 0
            lhu     t0, size + Winsize.rows(sp)
            if t0 != 0
                la      t1, rows
                sw      t0, 0(t1)
            endif
        endif
        la      t0, rows
        lw      t0, 0(t0)
        la      t1, left
        addi    t0, t0, -1
        sw      t0, 0(t1)
    endif
    mv      a0, operands
    la      a1, show
    call    __each_input
    return
.endproc

# show(a0 = stream)
.proc show
    .reg    stream=s0
    .frame  ra, s0
    mv      stream, a0
    loop
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        call    putchar
        addi    t0, a0, -'\n'           # putchar returns it
        la      t1, paging
        lw      t1, 0(t1)
        if t0 == 0 && t1 != 0
            call    line_shown
        endif
    endloop
    return
.endproc

# line_shown(): after the last line of the screen, asks how to go on
.proc line_shown
    .frame  ra
    la      t0, left
    lw      t1, 0(t0)
    addi    t1, t1, -1
    sw      t1, 0(t0)
    if t1 > 0
        return
    endif
    la      a0, stdout
    lw      a0, 0(a0)
    call    fflush
    loop
        call    ask
        switch a0, t0
        case ' '
            la      t0, rows
            lw      t1, 0(t0)
            addi    t1, t1, -1
            break
        case '\r', '\n'
            li      t1, 1
            break
        case 'q', 'Q', -1
            li      a0, 0
            call    exit
        endswitch
    endloop
    la      t0, left
    sw      t1, 0(t0)
    return
.endproc

# ask() -> a0 = the key that is pressed, -1 if none can be
.proc ask
    .reg    key=s0
    .frame  ra, s0, settings:Termios, raw:Termios, byte:4
    li      a0, 1
    la      a1, question
    li      a2, question_length
    call    write
    la      a0, terminal
    lw      a0, 0(a0)
    addi    a1, sp, settings
    call    tcgetattr
    addi    a0, sp, raw
    addi    a1, sp, settings
    li      a2, Termios.sizeof
    call    memcpy
    addi    a0, sp, raw
    call    cfmakeraw
    lw      t0, raw + Termios.local_flags(sp)
    ori     t0, t0, ISIG                # Ctrl-C and Ctrl-Z do what they always do
    sw      t0, raw + Termios.local_flags(sp)
    la      a0, terminal
    lw      a0, 0(a0)
    li      a1, 0
    addi    a2, sp, raw
    call    tcsetattr
    la      a0, terminal
    lw      a0, 0(a0)
    addi    a1, sp, byte
    li      a2, 1
    call    read
    li      key, -1
    if a0 > 0
        lbu     key, byte(sp)
    endif
    la      a0, terminal
    lw      a0, 0(a0)
    li      a1, 0
    addi    a2, sp, settings
    call    tcsetattr
    li      a0, 1
    la      a1, erase
    li      a2, erase_length
    call    write
    mv      a0, key
    return
.endproc

.section .rodata
usage:
    .asciz  "[FILE...]"
terminal_path:
    .asciz  "/dev/tty"
question:
    .ascii  "--More--"
.equ question_length, . - question
erase:
    .ascii  "\r\033[K"
.equ erase_length, . - erase

.data
.balign 4
rows:
    .word   ROWS
left:                                   # lines until the screen is full
    .word   0
paging:                                 # not 0 if standard output is a terminal
    .word   0
terminal:                               # descriptor that keys come from: standard input may be a file
    .word   0

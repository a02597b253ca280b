# The line discipline: what a terminal's keys mean. Bytes are echoed and collected to lines, which programs get whole.
#
# Who comes here: console_interrupt with what has been typed, on whatever kernel stack that came.

.include "console.inc"
.include "signal.inc"

.equ KEY_INTERRUPT, 'C' - 64            # Ctrl-C
.equ KEY_BACKSPACE, 'H' - 64             # Ctrl-H
.equ KEY_ERASE_LINE, 'U' - 64           # Ctrl-U
.equ KEY_DELETE, 127

.text

# tty_receive(): takes all that has been received and fits; the rest waits in the UART
.globl tty_receive
.proc tty_receive
    .frame  ra
    loop
        call    tty_room
        if a0 == zero                   # a full ring is read as it is, even in the middle of a line
            call    console_listen
            j       deliver
        endif
        call    console_take
        if a0 < 0
            break
        endif
        call    tty_key
    endloop
    lw      t0, console_input + Input.ended
    bnez    t0, deliver
    return
deliver:
    leave
    j       tty_deliver
.endproc

# tty_room() -> a0 = bytes that still fit into the ring
#   clobbers t0, t1
.proc tty_room
    la      t0, console_input
    lw      a0, Input.read(t0)
    lw      t1, Input.end(t0)
    sub     a0, a0, t1
    addi    a0, a0, INPUT_SIZE
    return
.endproc

# tty_deliver(): gives programs all that has been typed so far
.proc tty_deliver
    la      t0, console_input
    lw      t1, Input.end(t0)
    sw      t1, Input.ready(t0)
    la      a0, console_readers
    j       wake_all
.endproc

# tty_key(a0 = byte, 0 to 255): one key; there is room for it
.proc tty_key
    .frame  ra
    switch a0, t0
    case KEY_INTERRUPT
        call    tty_interrupt
    case KEY_BACKSPACE, KEY_DELETE
        call    tty_erase
    case KEY_ERASE_LINE
        repeat
            call    tty_erase
        until a0 == zero
    case KEY_END
        la      t0, console_input
        lw      t1, Input.ready(t0)
        lw      t2, Input.end(t0)
        if t1 == t2                     # at the start of a line it means the end of input; a mark says so
            call    tty_store
        endif
        call    tty_deliver
    case '\r', '\n'
        li      a0, '\n'
        call    tty_store
        li      a0, '\n'
        call    tty_echo
        call    tty_deliver
    default
        call    tty_store
        call    tty_echo
    endswitch
    return
.endproc

# tty_interrupt(): throws the line away, and ends the process that the user sees
.proc tty_interrupt
    .frame  ra
    call    tty_echo
    li      a0, '\n'
    call    tty_echo
    la      t0, console_input
    lw      t1, Input.ready(t0)
    sw      t1, Input.end(t0)
    call    foreground_process
    li      a1, SIGINT
    call    signal_send
    return
.endproc

# tty_erase() -> a0 = 1, 0 if the line is empty: takes its last byte back
.proc tty_erase
    .frame  ra, s0
    la      t0, console_input
    lw      t1, Input.end(t0)
    lw      t2, Input.ready(t0)
    li      a0, 0
    if t1 == t2
        return
    endif
    addi    t1, t1, -1
    sw      t1, Input.end(t0)
    andi    t1, t1, INPUT_SIZE - 1
    add     t1, t1, t0
    lbu     s0, Input.bytes(t1)
    la      a0, backspace
    li      a1, 3
    call    console_put
    li      t0, ' '
    if s0 <u t0                         # was echoed as two characters
        la      a0, backspace
        li      a1, 3
        call    console_put
    endif
    li      a0, 1
    return
.endproc

# tty_store(a0 = byte) -> a0 = the same: appends it to the line
#   clobbers t0-t2
.proc tty_store
    la      t0, console_input
    lw      t1, Input.end(t0)
    addi    t2, t1, 1
    sw      t2, Input.end(t0)
    andi    t1, t1, INPUT_SIZE - 1
    add     t1, t1, t0
    sb      a0, Input.bytes(t1)
    return
.endproc

# tty_echo(a0 = byte): shows it; control characters as ^ and a letter
.proc tty_echo
    .frame  ra, text:2
    li      t0, ' '
    li      t1, '\n'
    addi    a1, sp, text
    if a0 <u t0 && a0 != t1
        li      t0, '^'
        sb      t0, 0(a1)
        addi    a1, a1, 1
        addi    a0, a0, 64
    endif
    sb      a0, 0(a1)
    addi    a0, sp, text
    sub     a1, a1, a0
    addi    a1, a1, 1
    call    console_put
    return
.endproc

.rodata
backspace:
    .ascii  "\b \b"

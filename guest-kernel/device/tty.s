# The line discipline: what a terminal's keys mean. In cooked mode (ICANON) bytes are collected to lines, which can be
# edited and which programs get whole; in raw mode programs get each byte as it comes. In both, some keys may mean signals.
#
# Who comes here: console_interrupt with what has been typed; tty_ioctl, when settings change. Nothing sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "console.inc"
.include "signal.inc"

.equ KEY_BACKSPACE, 'H' - 64             # Ctrl-H erases, whatever VERASE is

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
.globl tty_deliver
.proc tty_deliver
    .frame  ra
    la      t0, console_input
    lw      t1, Input.end(t0)
    sw      t1, Input.ready(t0)
    la      a0, console_readers
    call    wake_all
    call    poll_wake
    return
.endproc

# tty_key(a0 = byte, 0 to 255): one key; there is room for it
.proc tty_key
    .reg    terminal=s0, byte=s1
    .frame  ra, s0, s1
    la      terminal, console_terminal
    mv      byte, a0
    lw      t0, Terminal.termios.input_flags(terminal)
    andi    t0, t0, ICRNL
    li      t1, '\r'
    if t0 != zero && byte == t1
        li      byte, '\n'
    endif
    lw      t0, Terminal.termios.local_flags(terminal)
    andi    t0, t0, ISIG
    if t0 != zero
        call    tty_signal_of
        if a0 != zero
            mv      a1, byte
            leave
            j       tty_signal
        endif
    endif
    lw      t0, Terminal.termios.local_flags(terminal)
    andi    t0, t0, ICANON
    mv      a0, byte
    leave
    bnez    t0, tty_edit
    j       tty_raw
.endproc

# tty_signal_of(s0 = Terminal, s1 = byte) -> a0 = signal that the key means, 0 if none
#   clobbers t0
.proc tty_signal_of
    li      a0, 0
    if s1 != zero                       # which switches such a key off
        .irp key, VINTR, VQUIT, VSUSP
            lbu     t0, Terminal.termios.characters + \key(s0)
            if t0 == s1
                .ifc \key, VINTR
                    li      a0, SIGINT
                .endif
                .ifc \key, VQUIT
                    li      a0, SIGQUIT
                .endif
                .ifc \key, VSUSP
                    li      a0, SIGTSTP
                .endif
            endif
        .endr
    endif
    return
.endproc

# tty_signal(a0 = signal, a1 = byte): throws the line away, and signals whom the user sees
.proc tty_signal
    .frame  ra, s0
    mv      s0, a0
    mv      a0, a1
    call    tty_echo
    li      a0, '\n'
    call    tty_echo
    call    tty_drop
    lw      a0, console_terminal + Terminal.group
    mv      a1, s0
    call    signal_send_group
    return
.endproc

# tty_drop(): forgets what has been typed and not been read
#   clobbers t0, t1
.globl tty_drop
.proc tty_drop
    la      t0, console_input
    lw      t1, Input.read(t0)
    sw      t1, Input.ready(t0)
    sw      t1, Input.end(t0)
    return
.endproc

# tty_raw(a0 = byte): one that is for the program at once
.proc tty_raw
    .frame  ra
    call    tty_store
    call    tty_echo
    call    tty_deliver
    return
.endproc

# tty_edit(a0 = byte): one of a line
.proc tty_edit
    .reg    terminal=s0
    .frame  ra, s0
    la      terminal, console_terminal
    li      t1, KEY_BACKSPACE
    beq     a0, t1, erase
    lbu     t1, Terminal.termios.characters + VERASE(terminal)
    beq     a0, t1, erase
    lbu     t1, Terminal.termios.characters + VKILL(terminal)
    beq     a0, t1, kill
    lbu     t1, Terminal.termios.characters + VEOF(terminal)
    beq     a0, t1, end
    call    tty_store
    call    tty_echo
    li      t1, '\n'
    if a0 == t1
        call    tty_deliver
    endif
    return
erase:
    call    tty_erase
    return
kill:
    repeat
        call    tty_erase
    until a0 == zero
    return
end:
    la      t0, console_input
    lw      t1, Input.ready(t0)
    lw      t2, Input.end(t0)
    if t1 == t2                         # at the start of a line it means the end of input; a mark says so
        li      a0, KEY_END
        call    tty_store
    endif
    call    tty_deliver
    return
.endproc

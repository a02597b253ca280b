# How a terminal is set: the requests of ioctl.
#
# Who comes here: the system call, through console_operations.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "console.inc"
.include "errno.inc"
.include "signal.inc"

.text

# tty_ioctl(a1 = request, a2 = argument) -> a0 = 0, -ENOTTY for a request that is none, -EINVAL or -EFAULT
.globl tty_ioctl
.proc tty_ioctl
    .reg    request=s0, argument=s1
    .frame  ra, s0, s1, word:4
    mv      request, a1
    mv      argument, a2
    switch request, t0
    case TCGETS
        mv      a0, argument
        la      a1, console_terminal + Terminal.termios
        li      a2, Termios.sizeof
        call    copy_out
    case TCSETS, TCSETSW, TCSETSF       # output is written at once
        mv      a0, request
        mv      a1, argument
        call    tty_set
    case TIOCGPGRP
        mv      a0, argument
        la      a1, console_terminal + Terminal.group
        li      a2, 4
        call    copy_out
    case TIOCSPGRP
        addi    a0, sp, word
        mv      a1, argument
        li      a2, 4
        call    copy_in
        bltz    a0, done
        lw      t0, word(sp)
        li      a0, -EINVAL
        blez    t0, done
        sw      t0, console_terminal + Terminal.group, t1
        li      a0, 0
    case TIOCGWINSZ
        mv      a0, argument
        la      a1, console_terminal + Terminal.window
        li      a2, Winsize.sizeof
        call    copy_out
    case TIOCSWINSZ
        la      a0, console_terminal + Terminal.window
        mv      a1, argument
        li      a2, Winsize.sizeof
        call    copy_in
        bltz    a0, done
        lw      a0, console_terminal + Terminal.group
        li      a1, SIGWINCH
        call    signal_send_group
        li      a0, 0
    case FIONREAD
        call    tty_available
        sw      a0, word(sp)
        mv      a0, argument
        addi    a1, sp, word
        li      a2, 4
        call    copy_out
    default
        li      a0, -ENOTTY
    endswitch
done:
    return
.endproc

# tty_set(a0 = TCSETS, TCSETSW or TCSETSF, a1 = user's Termios) -> a0 = 0 or -EFAULT
.proc tty_set
    .frame  ra, s0, termios:Termios
    mv      s0, a0
    addi    a0, sp, termios
    li      a2, Termios.sizeof
    call    copy_in
    if a0 < 0
        return
    endif
    la      a0, console_terminal + Terminal.termios
    addi    a1, sp, termios
    li      a2, Termios.sizeof
    call    memory_copy
    li      t0, TCSETSF
    if s0 == t0
        call    tty_drop
    endif
    lw      t0, console_terminal + Terminal.termios.local_flags
    andi    t0, t0, ICANON
    if t0 == zero                       # there are no lines any more, not even begun ones
        call    tty_deliver
    endif
    li      a0, 0
    return
.endproc

.data
    .align  2
.globl console_terminal
console_terminal:                       # a Terminal: cooked, 24 lines of 80 characters
    .word   ICRNL, OPOST | ONLCR, 0, ISIG | ICANON | ECHO | ECHOE
    .byte   0
    .byte   'C' - 64, '\\' - 64, 127, 'U' - 64, KEY_END, 0, 1, 0, 0, 0, 'Z' - 64, 0, 0, 0, 0, 0, 0, 0, 0
    .half   24, 80, 0, 0
    .word   0
.if . - console_terminal != Terminal.sizeof
    .error "the terminal's settings are not a Terminal"
.endif

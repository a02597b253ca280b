# The line that is being typed: adding to it, taking back, and showing that.
#
# Who comes here: the line discipline, in an interrupt.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "console.inc"

.text

# tty_store(a0 = byte) -> a0 = the same: appends it to the line
#   clobbers t0-t2
.globl tty_store
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

# tty_erase() -> a0 = 1, 0 if the line is empty: takes its last byte back
.globl tty_erase
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
    lw      t0, console_terminal + Terminal.termios.local_flags
    andi    t0, t0, ECHOE
    if t0 != zero
        call    tty_backspace
        li      t0, ' '
        if s0 <u t0                     # was echoed as two characters
            call    tty_backspace
        endif
    endif
    li      a0, 1
    return
.endproc

# tty_backspace(): wipes one character out
.proc tty_backspace
    la      a0, backspace
    li      a1, 3
    j       console_put
.endproc

# tty_echo(a0 = byte) -> a0 = the same: shows it, if the terminal is set so; control characters as ^ and a letter
.globl tty_echo
.proc tty_echo
    .frame  ra, s0, text:2
    mv      s0, a0
    lw      t0, console_terminal + Terminal.termios.local_flags
    andi    t0, t0, ECHO
    if t0 == zero
        return
    endif
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
    mv      a0, s0
    return
.endproc

.rodata
backspace:
    .ascii  "\b \b"

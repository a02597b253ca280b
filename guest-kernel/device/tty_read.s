# Reading from the console when it is a terminal.
#
# Who comes here: console_read, which sleeps until there is something; console_write, for tty_background.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "console.inc"
.include "deadline.inc"
.include "errno.inc"
.include "file.inc"
.include "patience.inc"
.include "process.inc"
.include "signal.inc"

.equ TENTH, 100                         # milliseconds of VTIME's unit

.text

# tty_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes: in cooked mode at most a line, 0 at the end of input;
# in raw mode as VMIN and VTIME say; -EAGAIN, -EFAULT or -EINTR
.globl tty_read
.proc tty_read
    .reg    file=s0, to=s1, left=s2
    .frame  ra, s0-s2
    mv      file, a0
    mv      to, a1
    mv      left, a2
    li      a0, SIGTTIN
    call    tty_background
    bltz    a0, done
    lw      t0, console_terminal + Terminal.termios.local_flags
    andi    t0, t0, ICANON
    lw      a0, File.flags(file)
    andi    a0, a0, O_NONBLOCK
    mv      a1, left
    if t0 != zero
        call    tty_wait_line
    else
        call    tty_wait_bytes
    endif
    if a0 > 0
        mv      a0, to
        mv      a1, left
        leave
        j       tty_copy
    endif
done:
    return
.endproc

# tty_background(a0 = SIGTTIN or SIGTTOU) -> a0 = 0 if the present process may use the terminal; else its group gets the
# signal, and -EINTR lets the call begin again when it goes on; -EIO if it doesn't stop for that
.globl tty_background
.proc tty_background
    .reg    signal=s0, process=s1
    .frame  ra, s0, s1
    mv      signal, a0
    process_current process
    lw      t0, Process.process_group(process)
    lw      t1, console_terminal + Terminal.group
    li      a0, 0
    beq     t0, t1, done
    mv      a0, process
    mv      a1, signal
    call    signal_action
    lw      t0, Sigaction.handler(a0)
    addi    t1, signal, -1
    lw      t2, Thread.mask(tp)
    srl     t2, t2, t1
    andi    t2, t2, 1
    li      t1, SIG_IGN
    li      a0, -EIO
    beq     t0, t1, done
    bnez    t2, done
    lw      a0, Process.process_group(process)
    mv      a1, signal
    call    signal_send_group
    li      a0, -EINTR
done:
    return
.endproc

# tty_wait_line(a0 = not 0 if it must not wait) -> a0 = 1 if there is a line, 0 at the end of input, -EAGAIN or -EINTR
.proc tty_wait_line
    .reg    at_once=s0
    .frame  ra, s0, patience:Patience
    mv      at_once, a0
    addi    a0, sp, patience
    call    patience_begin
    loop
        call    tty_available
        if a0 != zero
            li      a0, 1
            return
        endif
        lw      t0, console_input + Input.ended
        bnez    t0, done
        li      a0, -EAGAIN
        bnez    at_once, done
        addi    a0, sp, patience
        call    console_sleep
        bltz    a0, done
    endloop
done:
    return
.endproc

# tty_wait_bytes(a0 = not 0 if it must not wait, a1 = size) -> a0 = 1 if there are enough bytes, 0 if there are none,
# -EAGAIN or -EINTR: VMIN of them, or any within VTIME if that is 0
.proc tty_wait_bytes
    .reg    at_once=s0, needed=s1, low=s2, high=s3, timed=s4
    .frame  ra, s0-s4, size:4, patience:Patience
    mv      at_once, a0
    sw      a1, size(sp)
    addi    a0, sp, patience
    call    patience_begin
    lw      a1, size(sp)
    la      t0, console_terminal
    lbu     needed, Terminal.termios.characters + VMIN(t0)
    lbu     timed, Terminal.termios.characters + VTIME(t0)
    if needed != zero
        li      timed, 0
    endif
    if needed >u a1
        mv      needed, a1
    endif
    if timed != zero
        li      needed, 1
        li      t0, TENTH
        mul     a0, timed, t0
        li      a1, 0
        call    clock_after
        mv      low, a0
        mv      high, a1
    endif
    loop
        call    tty_available
        if a0 >=u needed
            snez    a0, a0
            return
        endif
        lw      t0, console_input + Input.ended
        if t0 != zero
            snez    a0, a0
            return
        endif
        li      a0, -EAGAIN
        bnez    at_once, done
        if timed != zero
            la      a0, console_readers
            mv      a1, low
            mv      a2, high
            call    sleep_until
            li      t0, -ETIMEDOUT
            if a0 == t0
                li      a0, 0
                return
            endif
        else
            addi    a0, sp, patience
            call    console_sleep
        endif
        bltz    a0, done
    endloop
done:
    return
.endproc

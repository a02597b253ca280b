# Writing to the console.
#
# Who comes here: the system call, through console_operations; to console_put also the line discipline, with its echo.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; console_put, for an echo, on any
# kernel stack, under any page table.

.include "console.inc"
.include "signal.inc"
.include "uart.inc"

.equ CHUNK, 128

.text

# console_write(a0 = File, a1 = user's buffer, a2 = size) -> a0 = size, -EFAULT, or as tty_background
.globl console_write
.proc console_write
    .reg    from=s0, left=s1, size=s2, part=s3
    .frame  ra, s0-s3, chunk:CHUNK
    mv      from, a1
    mv      left, a2
    mv      size, a2
    lw      t0, console_is_tty
    lw      t1, console_terminal + Terminal.termios.local_flags
    andi    t1, t1, TOSTOP
    if t0 != zero && t1 != zero
        li      a0, SIGTTOU
        call    tty_background
        if a0 < 0
            return
        endif
    endif
    while left != zero
        li      part, CHUNK
        if part >u left
            mv      part, left
        endif
        addi    a0, sp, chunk
        mv      a1, from
        mv      a2, part
        call    copy_in
        if a0 < 0
            return
        endif
        addi    a0, sp, chunk
        mv      a1, part
        call    console_put
        add     from, from, part
        sub     left, left, part
        call    preemption_point
    endwhile
    mv      a0, size
    return
.endproc

# console_put(a0 = kernel's buffer, a1 = bytes): a terminal gets a carriage return before each line feed, if it is set so
.globl console_put
.proc console_put
    .reg    from=s0, end=s1
    .frame  ra, s0, s1
    mv      from, a0
    add     end, a0, a1
    lw      t0, console_is_tty
    lw      t1, console_terminal + Terminal.termios.output_flags
    andi    t2, t1, ONLCR
    andi    t1, t1, OPOST
    if t0 == zero || t1 == zero || t2 == zero
        mv      a2, a1
        mv      a1, a0
        li      a0, UART_CONSOLE
        call    uart_write
        return
    endif
    while from != end
        lbu     t0, 0(from)
        li      t1, '\n'
        if t0 == t1
            li      a0, UART_CONSOLE
            la      a1, carriage_return
            li      a2, 1
            call    uart_write
        endif
        li      a0, UART_CONSOLE
        mv      a1, from
        li      a2, 1
        call    uart_write
        addi    from, from, 1
    endwhile
    return
.endproc

.rodata
carriage_return:
    .byte   '\r'

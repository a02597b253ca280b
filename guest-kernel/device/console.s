# The console: UART 0, as a terminal (console=tty) or as a pipe (console=pipe).
#
# On a terminal the receive interrupt is on as long as there is room for what is typed, so that the interrupt key is
# heard while programs run. In a pipe it is on only while a process waits: the host fetches bytes when it is asked to,
# so that a program sees them at the same instruction in every run. Nothing is echoed or changed there.
#
# Who comes here: uart_probe; uart_interrupt; the system calls, through console_operations, and what reads and edits for
# them.
# Runs in kernel mode, on the boot stack, under the kernel's own page table, in the probe; on any kernel stack, under
# any page table, in an interrupt; else on the thread's, under its process's.

.include "console.inc"
.include "file.inc"
.include "poll.inc"
.include "list.inc"
.include "uart.inc"

.text

# console_start() -> a0 = 0: for uart_probe
.globl console_start
.proc console_start
    .frame  ra
    lw      a0, option_console
    la      a1, tty
    call    string_equal
    sw      a0, console_is_tty, t0
    call    console_listen              # a terminal's is on from now on
    li      a0, 0
    return
.endproc

# console_listen(a0 = 1 or 0): turns the receive interrupt on or off
#   clobbers t0
.globl console_listen
.proc console_listen
    lw      t0, uarts + UART_CONSOLE * Uart.sizeof + Uart.registers
    if t0 != zero
        sb      a0, UartRegisters.interrupts(t0)    # 1: UART_INTERRUPT_RECEIVED
    endif
    return
.endproc

# console_take() -> a0 = the next received byte, -1 if there is none now or ever
#   clobbers t0-t3
.globl console_take
.proc console_take
    la      t0, uarts + UART_CONSOLE * Uart.sizeof
    lw      t1, Uart.registers(t0)
    li      a0, -1
    if t1 == zero
        return
    endif
    lbu     t2, UartRegisters.line_status(t1)
    andi    t3, t2, UART_STATUS_DATA
    if t3 == zero
        return
    endif
    lbu     t3, UartRegisters.data(t1)
    andi    t2, t2, UART_STATUS_BREAK
    lw      t1, Uart.broken(t0)
    or      t2, t2, t1
    if t2 != zero                       # the byte only stands for it
        sw      zero, Uart.broken(t0)
        li      t1, 1
        sw      t1, console_input + Input.ended, t0
        return
    endif
    mv      a0, t3
    return
.endproc

# console_interrupt(): something has been received
.globl console_interrupt
.proc console_interrupt
    .frame  ra
    lw      t0, console_is_tty
    if t0 != zero
        call    tty_receive
        return
    endif
    li      a0, 0
    call    console_listen
    la      a0, console_readers         # they take it themselves
    call    wake_all
    return
.endproc

# console_sleep(a0 = Patience) -> a0 = 0 when something may have come: look; -EINTR, -EIO if there is no UART
.globl console_sleep
.proc console_sleep
    .reg    patience=s0
    .frame  ra, s0
    mv      patience, a0
    li      a0, UART_INTERRUPT_RECEIVED
    call    console_listen
    lw      a0, uarts + UART_CONSOLE * Uart.sizeof + Uart.device
    la      a1, console_readers
    mv      a2, patience
    if a0 == zero
        li      a0, -EIO
        return
    endif
    call    device_sleep
    return
.endproc

# console_read(a0 = File, a1 = user's buffer, a2 = size) -> a0 = bytes, 0 at the end of input, -EFAULT or -EINTR
.proc console_read
    lw      t0, console_is_tty
    bnez    t0, tty_read
    j       pipe_read
.endproc

# console_ioctl(a0 = File, a1 = request, a2 = argument) -> as tty_ioctl; -ENOTTY for a pipe
.proc console_ioctl
    lw      t0, console_is_tty
    bnez    t0, tty_ioctl
    li      a0, -ENOTTY
    return
.endproc

# console_poll() -> a0 = POLL…: what a pipe's reader can get is not known before he waits for it
#   clobbers t0
.proc console_poll
    .frame  ra
    lw      t0, console_is_tty
    li      a0, POLLIN | POLLOUT
    if t0 != zero
        call    tty_available
        lw      t0, console_input + Input.ended
        or      a0, a0, t0
        snez    a0, a0                  # POLLIN
        ori     a0, a0, POLLOUT
    endif
    return
.endproc

.rodata
tty:
    .asciz  "tty"
.globl console_operations
file_operations console_operations, read=console_read, write=console_write, poll=console_poll, ioctl=console_ioctl

.data
.globl console_readers
list_define console_readers

.bss
    .align  2
.globl console_is_tty, console_input
console_is_tty:                         # 1 or 0
    .space  4
.instance console_input, Input

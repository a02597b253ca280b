# The UARTs: transmitting, which is done at once. Receiving is the console's business.
#
# Who comes here: the driver model, before any other driver; the interrupt; everybody who has something to say, panics,
# too.
# Runs in kernel mode, on any stack, under any page table; with paging off no UART is known yet, and nothing is said.

.include "driver.inc"
.include "uart.inc"

.globl uart_driver
driver uart, kind="uart16550", probe=uart_probe, remove=device_keep, interrupt=uart_interrupt

.text

# uart_probe(a0 = Device) -> a0 = 0, or -ENODEV if there are UART_MAX already
.proc uart_probe
    .reg    registers=a1
    lw      registers, Device.registers(a0)
    lw      t0, uart_count
    li      t1, UART_MAX
    bgeu    t0, t1, too_many
    addi    t1, t0, 1
    sw      t1, uart_count, t2
    li      t1, Uart.sizeof
    mul     t0, t0, t1
    la      t1, uarts
    add     t1, t1, t0
    sw      registers, Uart.registers(t1)
    sw      a0, Uart.device(t1)
    li      t0, UART_LINE_8N1
    sb      t0, UartRegisters.line_control(registers)
    li      t0, UART_FIFO_ENABLE | UART_FIFO_TRIGGER_14
    sb      t0, UartRegisters.fifo_control(registers)
    li      t0, UART_MODEM_READY
    sb      t0, UartRegisters.modem_control(registers)
    li      a0, 0
    la      t0, uarts + UART_CONSOLE * Uart.sizeof
    beq     t1, t0, console_start       # which sets up receiving
    return
too_many:
    li      a0, -ENODEV
    return
.endproc

# uart_interrupt(a0 = Device) -> a0 = 1 if it was its, else 0: something has been received, by the only one that listens
.proc uart_interrupt
    .frame  ra
    lw      t0, Device.registers(a0)
    lbu     t0, UartRegisters.fifo_control(t0)
    andi    t1, t0, UART_NO_INTERRUPT
    addi    t0, t0, -UART_GONE
    li      a0, 0
    if t1 == zero || t0 == zero
        call    console_interrupt       # also if nobody answers: that is an end of input
        li      a0, 1
    endif
    return
.endproc

# uart_write(a0 = number of the UART, a1 = kernel's buffer, a2 = bytes): transmits them
#   clobbers a0-a3, t0-t2
.globl uart_write
.proc uart_write
    .reg    registers=a0, from=a1, left=a2, uart=a3, room=t1
    li      t0, Uart.sizeof
    mul     a0, a0, t0
    la      uart, uarts
    add     uart, uart, a0
    lw      registers, Uart.registers(uart)
    if registers == zero
        return
    endif
    while left != zero
        repeat
            lbu     t0, UartRegisters.line_status(registers)
            andi    t2, t0, UART_STATUS_BREAK
            if t2 != zero
                sw      t2, Uart.broken(uart)
            endif
            andi    t0, t0, UART_STATUS_TRANSMITTER
        until t0 != zero
        li      room, UART_FIFO_SIZE    # an empty FIFO takes so many without asking again
        repeat
            lbu     t0, 0(from)
            sb      t0, UartRegisters.data(registers)
            addi    from, from, 1
            addi    left, left, -1
            addi    room, room, -1
        until left == zero || room == zero
    endwhile
    return
.endproc

# log_put(a0 = character): to the kernel's log
.globl log_put
.proc log_put
    .frame  ra, byte:1
    sb      a0, byte(sp)
    li      a0, UART_LOG
    addi    a1, sp, byte
    li      a2, 1
    call    uart_write
    return
.endproc

.bss
    .align  2
.globl uarts
.instance uarts, Uart, UART_MAX
uart_count:
    .space  4

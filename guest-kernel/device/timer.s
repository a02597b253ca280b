# The timer: one countdown that interrupts. The clock that it counts on is read by rdtime; see clock.s.
#
# Who comes here: the driver model; the interrupt; the clock and the deadlines, to say when the next one is to come.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "driver.inc"

.struct TimerRegisters
    time        .word
    time_high   .word
    reserved    .word 2
    countdown   .word                   # of hart 0: ticks until the interrupt; 0 cancels; writing lowers the line
.endstruct

driver timer, kind="timer", probe=timer_probe, remove=device_keep, interrupt=timer_interrupt

.text

# timer_probe(a0 = Device) -> a0 = 0
.proc timer_probe
    lw      t0, Device.registers(a0)
    sw      t0, timer_registers, t1
    li      a0, 0
    return
.endproc

# timer_interrupt(a0 = Device) -> a0 = 1 if the countdown is over, else 0
.proc timer_interrupt
    .frame  ra
    lw      t0, timer_registers
    lw      t0, TimerRegisters.countdown(t0)
    li      a0, 0
    if t0 == zero
        call    timer_set               # lowers the line
        call    clock_interrupt
        li      a0, 1
    endif
    return
.endproc

# timer_set(a0 = ticks until the interrupt, 0 for never)
#   clobbers t0
.globl timer_set
.proc timer_set
    lw      t0, timer_registers
    sw      a0, TimerRegisters.countdown(t0)
    return
.endproc

# timer_hasten(a0 = ticks, at least 1): makes the interrupt come after that time if it would come later or not at all
#   clobbers t0, t1
.globl timer_hasten
.proc timer_hasten
    lw      t0, timer_registers
    lw      t1, TimerRegisters.countdown(t0)
    if t1 == zero || t1 >u a0
        sw      a0, TimerRegisters.countdown(t0)
    endif
    return
.endproc

.bss
    .align  2
timer_registers:
    .space  4

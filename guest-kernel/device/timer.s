# The timer: one countdown that interrupts. The clock that it counts on is read by rdtime; see clock.s.

.struct TimerRegisters
    time        .word
    time_high   .word
    reserved    .word 2
    countdown   .word                   # of hart 0: ticks until the interrupt; 0 cancels; writing lowers the line
.endstruct

.text

# timer_attach(a0 = registers, a1 = interrupt number)
.globl timer_attach
.proc timer_attach
    sw      a0, timer_registers, t0
    mv      a0, a1
    la      a1, timer_interrupt
    li      a2, 0
    j       interrupt_register
.endproc

# timer_interrupt(): the countdown is over
.proc timer_interrupt
    .frame  ra
    li      a0, 0
    call    timer_set                   # lowers the line
    call    clock_interrupt
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

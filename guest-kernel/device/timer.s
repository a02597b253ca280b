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

.bss
    .align  2
timer_registers:
    .space  4

# Interrupts: from the controller's claim to the routines of the drivers.
#
# Who comes here: user_trap, and the idle loop and preemption points, which look for pending interrupts by themselves.
# The kernel never runs with interrupts on, so a driver's routine is never interrupted and interrupts nothing but user
# code; what it shares with the rest of its driver needs no lock.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "driver.inc"
.include "interrupts.inc"

.text

# interrupts_start(a0 = registers of the controller)
.globl interrupts_start
.proc interrupts_start
    .reg    line=s0, end=s1
    .frame  ra, s0, s1
    sw      a0, interrupt_controller, t0
    sw      zero, InterruptController.threshold(a0)
    la      line, interrupt_lines
    la      end, interrupt_lines + INTERRUPT_MAX * InterruptLine.sizeof
    repeat
        addi    a0, line, InterruptLine.devices
        call    list_clear
        addi    line, line, InterruptLine.sizeof
    until line == end
    return
.endproc

# interrupt_line(a0 = number) -> a0 = InterruptLine
#   clobbers t0
.globl interrupt_line
.proc interrupt_line
    slli    t0, a0, INTERRUPT_LINE_SHIFT
    la      a0, interrupt_lines
    add     a0, a0, t0
    return
.endproc

# interrupt_attach(a0 = Device): its driver's routine is called at its interrupts from now on
.globl interrupt_attach
.proc interrupt_attach
    .reg    device=s0
    .frame  ra, s0
    mv      device, a0
    lw      a0, Device.irq(device)
    call    interrupt_line
    sw      zero, InterruptLine.unclaimed(a0)
    addi    a0, a0, InterruptLine.devices
    addi    a1, device, Device.line
    call    list_append
    lw      a0, Device.irq(device)
    li      a1, 1
    leave
    j       interrupt_enable
.endproc

# interrupt_detach(a0 = Device that has been attached): its driver's routine isn't called any more; the line is turned off
# with its last device
.globl interrupt_detach
.proc interrupt_detach
    .reg    device=s0
    .frame  ra, s0
    mv      device, a0
    addi    a0, device, Device.line
    call    list_remove
    lw      a0, Device.irq(device)
    call    interrupt_line
    lw      t0, InterruptLine.devices + List.next(a0)
    addi    t1, a0, InterruptLine.devices
    if t0 == t1
        lw      a0, Device.irq(device)
        li      a1, 0
        call    interrupt_enable
    endif
    return
.endproc

# interrupt_enable(a0 = number, a1 = 1 or 0): turns a line on or off
#   clobbers a0, t0-t2
.globl interrupt_enable
.proc interrupt_enable
    lw      t0, interrupt_controller
    li      t2, 1
    sll     t2, t2, a0                  # by the low five bits
    srli    a0, a0, 5
    slli    a0, a0, 2
    add     t0, t0, a0                  # one word for 32 numbers
    lw      t1, InterruptController.enable(t0)
    or      t1, t1, t2
    if a1 == zero
        xor     t1, t1, t2
    endif
    sw      t1, InterruptController.enable(t0)
    return
.endproc

# interrupts_handle(): claims, handles and completes what is pending
.globl interrupts_handle
.proc interrupts_handle
    .reg    controller=s0, number=s1, line=s2, link=s3, claimed=s4, left=s5
    .frame  ra, s0-s5
    lw      controller, interrupt_controller
    li      left, INTERRUPT_STORM
    loop
        lw      number, InterruptController.claim(controller)
        if number == zero
            break
        endif
        slli    t0, number, INTERRUPT_LINE_SHIFT
        la      line, interrupt_lines
        add     line, line, t0
        lw      t0, InterruptLine.count(line)
        addi    t0, t0, 1
        sw      t0, InterruptLine.count(line)
        li      claimed, 0
        lw      link, InterruptLine.devices + List.next(line)
        while link != line              # InterruptLine.devices is its first field
            addi    a0, link, -Device.line
            lw      link, List.next(link)   # the routine may turn its own device off
            call    device_interrupt
            or      claimed, claimed, a0
        endwhile
        lw      t0, InterruptLine.unclaimed(line)
        addi    t0, t0, 1
        if claimed != zero
            li      t0, 0
        endif
        sw      t0, InterruptLine.unclaimed(line)
        addi    left, left, -1
        li      t1, INTERRUPT_UNCLAIMED_MAX
        if t0 == t1 || left == zero
            mv      a0, number
            call    interrupt_give_up
            li      left, INTERRUPT_STORM
        endif
        sw      number, InterruptController.claim(controller)
    endloop
    return
.endproc

# device_interrupt(a0 = Device on a line that has interrupted, or should have) -> a0 = 1 if the interrupt was its, else 0
.globl device_interrupt
.proc device_interrupt
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Device.driver(a0)
    lw      t0, Driver.interrupt(t0)
    jalr    t0
    lw      t0, Device.interrupts(s0)
    add     t0, t0, a0
    sw      t0, Device.interrupts(s0)
    return
.endproc

# interrupt_give_up(a0 = number of a line that doesn't become quiet): turns it off, and says so
.proc interrupt_give_up
    .frame  ra, s0
    mv      s0, a0
    li      a1, 0
    call    interrupt_enable
    la      a0, message
    mv      a1, s0
    call    log_print
    return
.endproc

.rodata
message:
    .asciz  "interrupt %u comes without an end: turned off\n"

.bss
    .align  2
interrupt_controller:                   # address of its registers
    .space  4
.globl interrupt_lines
.instance interrupt_lines, InterruptLine, INTERRUPT_MAX

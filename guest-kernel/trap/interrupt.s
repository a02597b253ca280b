# Interrupts: from the controller's claim to the driver's routine.
#
# Who comes here: user_trap, and the idle loop and preemption points, which look for pending interrupts by themselves.
# The kernel never runs with interrupts on, so a driver's routine is never interrupted and interrupts nothing but user
# code; what it shares with the rest of its driver needs no lock.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "interrupts.inc"


.text

# interrupts_attach(a0 = registers of the controller)
.globl interrupts_attach
.proc interrupts_attach
    sw      a0, interrupt_controller, t0
    sw      zero, InterruptController.threshold(a0)
    return
.endproc

# interrupt_register(a0 = interrupt number, a1 = routine, a2 = its argument): calls routine(a0 = argument) at each
# interrupt, from now on
#   clobbers a0, t0-t2
.globl interrupt_register
.proc interrupt_register
    slli    t0, a0, HANDLER_SHIFT
    la      t1, interrupt_handlers
    add     t1, t1, t0
    sw      a1, Handler.routine(t1)
    sw      a2, Handler.argument(t1)
    lw      t0, interrupt_controller
    andi    t1, a0, 31
    li      t2, 1
    sll     t2, t2, t1
    srli    a0, a0, 5
    slli    a0, a0, 2
    add     t0, t0, a0                  # enable, one word for 32 numbers
    lw      t1, InterruptController.enable(t0)
    or      t1, t1, t2
    sw      t1, InterruptController.enable(t0)
    return
.endproc

# interrupts_handle(): claims, handles and completes what is pending
.globl interrupts_handle
.proc interrupts_handle
    .reg    controller=s0, number=s1
    .frame  ra, s0, s1
    lw      controller, interrupt_controller
    loop
        lw      number, InterruptController.claim(controller)
        if number == zero
            break
        endif
        slli    t0, number, HANDLER_SHIFT
        la      t1, interrupt_handlers
        add     t1, t1, t0
        lw      t0, Handler.count(t1)
        addi    t0, t0, 1
        sw      t0, Handler.count(t1)
        lw      a0, Handler.argument(t1)
        lw      t1, Handler.routine(t1)
        jalr    t1
        sw      number, InterruptController.claim(controller)
    endloop
    return
.endproc

.bss
    .align  2
interrupt_controller:                   # address of its registers
    .space  4
.globl interrupt_handlers
interrupt_handlers:                     # by number
    .space  Handler.sizeof * INTERRUPT_MAX

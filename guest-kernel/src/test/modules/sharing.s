# A module with a device that isn't there, but shares the line of the copy engine, and says of each interrupt that it isn't its own. It
# says how many it has been asked about.

.include "driver.inc"

module sharing

.equ LINE, 5

.text

.globl module_init
.proc module_init
    .frame  ra
    la      a0, device
    la      t0, driver
    sw      t0, Device.driver(a0)
    li      t0, LINE
    sw      t0, Device.irq(a0)
    call    interrupt_attach
    li      a0, 0
    return
.endproc

.globl module_exit
.proc module_exit
    .frame  ra
    la      a0, device
    call    interrupt_detach
    la      a0, message
    lw      a1, asked
    call    log_print
    return
.endproc

# sharing_interrupt() -> a0 = 0
.proc sharing_interrupt
    lw      t0, asked
    addi    t0, t0, 1
    sw      t0, asked, t1
    li      a0, 0
    return
.endproc

.rodata
message:
    .asciz  "sharing has been asked about %u\n"
    .align  2
driver:                                 # Driver, of which only one routine is ever called
    .word   0, 0, 0, 0, 0, sharing_interrupt, 0, 0, 0

.bss
.instance device, Device
asked:
    .space  4

# Page faults on devices' registers and memory: pages that are always there, and that nobody counts. The driver stays as long
# as they are mapped (driver/open.s).
#
# Who comes here: page_fault.

.include "space.inc"

.text

# page_of_device(a0 = Region, a1 = address, on a page boundary, a3 = its entry): maps it
#   clobbers a0, a1, t0
.globl page_of_device
.proc page_of_device
    lw      t0, Region.start(a0)
    sub     a1, a1, t0
    lw      t0, Region.offset(a0)
    add     a1, a1, t0
    lw      t0, Region.access(a0)
    or      a1, a1, t0
    ori     a1, a1, PTE_V | PTE_U | PTE_A | PTE_D
    sw      a1, 0(a3)
    return
.endproc

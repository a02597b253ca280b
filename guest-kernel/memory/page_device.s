# Mappings of devices' registers and memory: pages that are always there, and that nobody counts. The driver stays as long
# as they are mapped (driver/open.s).
#
# Who comes here: page_fault, and the mmap of drivers.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "mapping.inc"
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

# mapping_within(a0 = Mapping, whose end is the size still, a1 = physical address, a2 = bytes that there are) -> a0 = 0, or -EINVAL if it
# asks for more: maps that memory, from the mapping's offset on; for the mmap of a driver
#   clobbers t0, t1
.globl mapping_within
.proc mapping_within
    lw      t0, Mapping.offset(a0)
    lw      t1, Mapping.end(a0)
    bgtu    t0, a2, invalid
    sub     a2, a2, t0
    bgtu    t1, a2, invalid
    add     t0, t0, a1
    sw      t0, Mapping.offset(a0)
    li      a0, 0
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

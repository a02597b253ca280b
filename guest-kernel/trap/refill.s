# The software refill handler: finds the entry for an address that missed the TLB, when the machine has been told (by
# refill=software on the command line) not to walk the tables itself.
#
# Who comes here: the hardware (rvec points here), from either mode, at any instruction, even the first of a trap
# handler. Addresses are physical, interrupts wait. No register may change, there is no stack, and a trap here is
# fatal.
# Runs in kernel mode, on no stack, with paging off: the hardware takes addresses as physical here.

.include "layout.inc"

.equ PTE_LEAF, PTE_R | PTE_W | PTE_X

.text
    .align  4

.globl refill_entry
.proc refill_entry
    csrw    rscratch0, t0               # tlb.refill gives t0 and t1 back
    csrw    rscratch1, t1
    csrr    t0, rval
    csrr    t1, ptbr
    srli    t1, t1, PAGE_SHIFT
    slli    t1, t1, PAGE_SHIFT
    srli    t0, t0, SUPERPAGE_SHIFT
    slli    t0, t0, 2
    add     t0, t0, t1
    lw      t0, 0(t0)                   # first level
    andi    t1, t0, PTE_LEAF
    bnez    t1, superpage
    andi    t1, t0, PTE_V
    beqz    t1, superpage               # no entry at all: the hardware will raise the page fault
    csrr    t1, rval
    srli    t1, t1, PAGE_SHIFT
    andi    t1, t1, 1023
    slli    t1, t1, 2
    srli    t0, t0, PAGE_SHIFT
    slli    t0, t0, PAGE_SHIFT
    add     t0, t0, t1
    lw      t0, 0(t0)                   # second level
    li      t1, 0
    tlb.refill t0, t1
superpage:
    li      t1, 1
    tlb.refill t0, t1
.endproc

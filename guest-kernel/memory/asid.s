# Address-space identifiers: with them, switching between address spaces flushes nothing.
#
# An address space gets the next number when it is first used. When there are none left, all are taken back at once: a
# new generation begins, the TLB is emptied, and each address space gets a new number when it is used the next time. So a
# number is never used again while the TLB may hold something of its last owner, and the end of an address space needs
# no flush. The kernel's own number is 0. Numbers are even; the odd ones are for the page tables that programs run under
# with kpti=on.
#
# Where the machine has too few, or asid=off asks for it, all have 0 and each change of the page table flushes.
#
# Who comes here: the boot, and switches and exec, which make an address space the present one.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "space.inc"

.equ ASID_BITS_NEEDED, 2
.equ FIRST, 2

.text

# asid_choose(): sets asid_limit
.globl asid_choose
.proc asid_choose
    .frame  ra
    lw      a0, option_asid
    la      a1, off
    call    string_equal
    csrr    t0, asidbits
    sltiu   t1, t0, ASID_BITS_NEEDED
    or      a0, a0, t1
    li      t1, 0
    if a0 == zero
        li      t1, 1
        sll     t1, t1, t0
    endif
    sw      t1, asid_limit, t0
    li      t1, FIRST
    sw      t1, asid_next, t0
    sw      t1, asid_generation, t0
    return
.endproc

# space_activate(a0 = Space): makes it the present one
#   clobbers a0, t0-t2
.globl space_activate
.proc space_activate
    lw      t0, Space.generation(a0)
    lw      t1, asid_generation
    bne     t0, t1, number
numbered:
    lw      t0, Space.ptbr(a0)
    csrr    t1, ptbr
    if t0 != t1
        csrw    ptbr, t0
        la      t1, crossing
        sw      t0, Crossing.kernel_ptbr(t1)
        lw      t0, Space.user_ptbr(a0)
        sw      t0, Crossing.user_ptbr(t1)
        lw      t0, asid_limit
        beqz    t0, flush
    endif
    return
flush:
    tlb.flush.asid zero                 # all address spaces share the number 0
    return

number:
    lw      t0, asid_limit
    lw      t2, asid_next
    if t0 == zero
        li      t2, 0
    elseif t2 >=u t0
        li      t2, FIRST
        addi    t1, t1, 1
        sw      t1, asid_generation, t0
        tlb.flush
    endif
    sw      t1, Space.generation(a0)
    sw      t2, Space.asid(a0)
    addi    t0, t2, 2
    sw      t0, asid_next, t1
    slli    t2, t2, PTBR_ASID_SHIFT
    lw      t1, ptbr_flags
    or      t1, t1, t2
    lw      t0, Space.page_table(a0)
    or      t0, t0, t1
    sw      t0, Space.ptbr(a0)
    lw      t0, Space.user_table(a0)
    or      t0, t0, t1
    if t2 != zero
        ori     t0, t0, 1 << PTBR_ASID_SHIFT    # the odd one of the two
    endif
    sw      t0, Space.user_ptbr(a0)
    j       numbered
.endproc

.rodata
off:
    .asciz  "off"

.bss
    .align  2
.globl asid_limit
asid_limit:                             # numbers there are; 0 if they are not used
    .space  4
asid_next:
    .space  4
asid_generation:
    .space  4

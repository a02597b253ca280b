# kpti=on: programs run under a page table of their own, in which nothing of the kernel is mapped but this file, so that
# they can't even try to guess what lies where. Each crossing of the border changes the page table.
#
# Who comes here: the hardware (tvec points here, instead of to trap_entry), under the page table of whoever was
# interrupted, with no stack and all registers in use; and trap_return. The two pages here are global and at the same
# address under all page tables, so that the change can happen between two instructions.
# Runs in kernel mode, on no stack, under the program's page table until it has changed it.

.include "process.inc"

.equ PTBR_ASID_MASK, PAGE_SIZE - (1 << PTBR_ASID_SHIFT)

# flush_without_asid PTBR: a page table that shares its address-space identifier with all others starts without
# translations. Clobbers PTBR.
.macro flush_without_asid ptbr
    andi    \ptbr, \ptbr, PTBR_ASID_MASK
    bnez    \ptbr, distinct\@
    tlb.flush.asid zero
distinct\@:
.endm

.text
    .align  PAGE_SHIFT

# isolation_entry: to the kernel's page table, then to trap_entry
.globl isolation_entry
.proc isolation_entry
    csrrw   tp, scratch0, tp            # as trap_entry does
    beqz    tp, kernel_trap_entry       # the kernel's page table is in use already
    csrw    scratch1, t0
    la      t0, crossing
    lw      t0, Crossing.kernel_ptbr(t0)
    csrw    ptbr, t0
    flush_without_asid t0
    csrr    t0, scratch1
    j       trap_from_user
.endproc

# isolation_exit(t0 = crossing, scratch1 = the user's t0, all other registers the user's): to the program
.proc isolation_exit
    lw      t0, Crossing.user_ptbr(t0)
    csrw    ptbr, t0
    flush_without_asid t0
    csrr    t0, scratch1
    eret
.endproc

    .align  PAGE_SHIFT                  # the kernel's own from here on

# isolation_return(tp = thread): trap_return's last part, when the page table has to be changed
.globl isolation_return
.proc isolation_return
    lw      t0, Thread.frame.epc(tp)
    csrw    epc, t0
    li      t0, STATUS_PIE | STATUS_PUM
    csrw    status, t0
    csrw    scratch0, tp
    load_registers Thread.frame, tp, ra, sp, gp, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    load_registers Thread.frame, tp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    lw      t0, Thread.frame.t0(tp)
    csrw    scratch1, t0
    lw      tp, Thread.frame.tp(tp)
    la      t0, crossing
    j       isolation_exit
.endproc

# isolation_choose(): by the option kpti=, sets isolation_in_use and page_global; called before anything is mapped
.globl isolation_choose
.proc isolation_choose
    .frame  ra
    lw      a0, option_kpti
    la      a1, on
    call    string_equal
    sw      a0, isolation_in_use, t0
    li      t0, PTE_G
    if a0 != zero
        li      t0, 0
        la      t1, isolation_entry
        csrw    tvec, t1
    endif
    sw      t0, page_global, t1
    return
.endproc

# isolation_map(): makes the two pages global in the kernel's page table, and fills the table that programs' page tables
# have for the kernel's half
.globl isolation_map
.proc isolation_map
    .frame  ra
    la      a0, isolation_entry
    call    isolation_map_page
    la      a0, crossing
    call    isolation_map_page
    return
.endproc

# isolation_map_page(a0 = page of the image)
#   clobbers t0-t2
.proc isolation_map_page
    srli    t0, a0, PAGE_SHIFT - 2
    andi    t0, t0, PAGE_SIZE - 4
    la      t1, image_page_table
    add     t1, t1, t0
    lw      t2, 0(t1)
    ori     t2, t2, PTE_G
    sw      t2, 0(t1)
    la      t1, isolation_table
    add     t1, t1, t0
    sw      t2, 0(t1)
    return
.endproc

# isolation_table_make() -> a0 = first-level table for a program, with nothing in its lower half; 0 if no memory is left
.globl isolation_table_make
.proc isolation_table_make
    .frame  ra
    call    program_page_alloc_zero
    if a0 != zero
        la      t0, isolation_table + PTE_V
        li      t1, (KERNEL_BASE >> SUPERPAGE_SHIFT) * 4
        add     t1, t1, a0
        sw      t0, 0(t1)
    endif
    return
.endproc

.rodata
on:
    .asciz  "on"

.data
    .align  PAGE_SHIFT
.globl crossing
.instance crossing, Crossing            # alone in its page
    .align  PAGE_SHIFT

.bss
    .align  PAGE_SHIFT
isolation_table:                        # second level, for the first 4 MiB of the kernel's half
    .space  PAGE_SIZE
.globl isolation_in_use, page_global
isolation_in_use:                       # 1 or 0
    .space  4
page_global:                            # PTE_G if what the kernel maps is the same in all page tables, else 0
    .space  4

# Flushing what the TLB knows of an address space: as little as is right. With kpti=on there are two identifiers to flush.
#
# Who comes here: whoever takes entries from page tables, or rights from them.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "space.inc"

.equ FLUSH_PAGES, 16                    # more are flushed with the whole address space

.text

# space_flush(a0 = Space, a1 = from, a2 = to: user addresses on page boundaries): drops what the TLB knows of them, page
# by page if that is few
#   clobbers a1, t0-t2
.globl space_flush
.proc space_flush
    sub     t1, a2, a1
    li      t2, FLUSH_PAGES * PAGE_SIZE
    bgtu    t1, t2, space_flush_all
    lw      t0, Space.asid(a0)
    lw      t1, Space.user_table(a0)
    if t1 != zero && t0 != zero
        addi    t1, t0, 1
    else
        mv      t1, t0
    endif
    li      t2, PAGE_SIZE
    while a1 <u a2
        tlb.flush.page a1, t0
        if t1 != t0
            tlb.flush.page a1, t1
        endif
        add     a1, a1, t2
    endwhile
    return
.endproc

# space_flush_all(a0 = Space): drops its translations; the kernel's stay
#   clobbers t0, t1
.globl space_flush_all
.proc space_flush_all
    lw      t0, Space.asid(a0)
    tlb.flush.asid t0
    lw      t1, Space.user_table(a0)
    if t1 != zero && t0 != zero
        addi    t0, t0, 1
        tlb.flush.asid t0
    endif
    return
.endproc

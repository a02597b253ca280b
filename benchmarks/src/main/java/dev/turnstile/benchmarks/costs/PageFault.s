# A store to a page that is not there. Of two pages one is mapped at a time: the handler maps the one that was missed, takes
# the other away, and flushes: everything, or with FLUSH_PAGE what it took away (a missing page is in no TLB).

    .include "common.inc"

    .text
    .globl  benchmark
benchmark:
    li      s0, SPACE0 & -PAGE_SIZE
    lw      s0, (USER_DATA >> SUPERPAGE_SHIFT) * 4(s0)
    srli    s0, s0, PAGE_SHIFT          # the second-level table
    slli    s0, s0, PAGE_SHIFT
    la      t0, leaves
    sw      s0, (t0)
    lw      t1, 4(s0)                   # of two pages only the first is there
    andi    t1, t1, ~PTE_V
    sw      t1, 4(s0)
    tlb.flush
    la      t0, frame
    csrw    scratch0, t0
    la      t0, vector
    csrw    tvec, t0
    user_enter

    .balign 4
vector:
    frame_save
    csrr    t0, cause
    addi    t1, t0, -CAUSE_STORE_PAGE_FAULT
    beqz    t1, page_fault
    addi    t1, t0, -CAUSE_TRAP
    bnez    t1, fatal
    batch_end
    j       resume
page_fault:
    csrr    t0, tval
    srli    t1, t0, PAGE_SHIFT
    andi    t1, t1, 1
    slli    t1, t1, 2
    la      t2, leaves
    lw      t2, (t2)
    add     t1, t1, t2                  # the missed page's entry
    lw      t2, (t1)
    ori     t2, t2, PTE_V
    sw      t2, (t1)
    xori    t1, t1, 4                   # the other's
    lw      t2, (t1)
    andi    t2, t2, ~PTE_V
    sw      t2, (t1)
    .if FLUSH_PAGE
    li      t1, PAGE_SIZE
    xor     t0, t0, t1
    li      t1, ASID0
    tlb.flush.page t0, t1
    .else
    tlb.flush
    .endif
resume:
    frame_resume
fatal:
    j       panic

    .bss
    .balign 4
leaves:
    .space  4                           # address of the table that maps USER_DATA
    .instance frame, TrapFrame

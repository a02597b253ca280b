# Page tables that point to themselves, to code, to nothing: two levels are two levels.

.include "mmu.inc"

    la      a0, root
    addi    t0, a0, PTE_V
    sw      t0, 10 * 4(a0)                  # 0x02800000: the root as its own second level
    la      t0, _start
    srli    t0, t0, PAGE_SHIFT
    slli    t0, t0, PAGE_SHIFT
    addi    t0, t0, PTE_V
    sw      t0, 11 * 4(a0)                  # 0x02c00000: code as a table
    paging

    li      a1, 0x02800000 + (RAM_BASE >> SUPERPAGE_SHIFT) * PAGE_SIZE
    lw      a0, 0(a1)                       # the root's superpage, taken for a small page
    lw      a2, RAM_BASE
    bne     a0, a2, failed
    li      a1, 0x02800000 + 10 * PAGE_SIZE # a pointer where there may be none
    catch   1f
    lw      a0, 0(a1)
    j       failed
1:  expect  s8, CAUSE_LOAD_PAGE_FAULT

    li      a3, 0x02c00000                  # whatever it holds, nothing but traps comes of it
    li      a4, 1024
    la      s7, 1f
2:  lw      a0, 0(a3)
1:  li      t0, PAGE_SIZE
    add     a3, a3, t0
    addi    a4, a4, -1
    bnez    a4, 2b
    pass

# The hardware walker: what it reads, what it refuses.

.include "mmu.inc"

    set_root 1, 0, 0                        # 0x00400000: not valid
    set_root 2, RAM_BASE, PTE_V | PTE_R     # 0x00800000: not accessed
    set_root 3, RAM_BASE + 0x1000, KERNEL_RW                # 0x00c00000: not aligned to 4 MiB
    set_root 4, RAM_BASE, PTE_V | PTE_W | PTE_A | PTE_D     # 0x01000000: W without R
    set_root 5, RAM_BASE, KERNEL_RW | PTE_X # 0x01400000: W with X
    set_root 6, 0x60000000, PTE_V           # 0x01800000: a table where there is no memory
    set_root 7, BOOT_ROM, PTE_V             # 0x01c00000: a table in the ROM
    set_root 8, 0x60000000, KERNEL_RW       # 0x02000000: a page where there is no memory
    set_root 9, RAM_BASE, KERNEL_RW         # 0x02400000: as it should be
    paging
    set_page 1, data, KERNEL_RW
    set_page 2, data, 0
    set_page 3, data, PTE_V                 # a pointer in the second level

    li      a1, 0x1004
    mark    walk_reads
    lw      a0, 0(a1)
    expect  a0, 22
    expect_counted 2, walk_reads
    lw      a0, 0(a1)                       # it is in the TLB now
    expect_counted 2, walk_reads

    li      a1, 0x02400000                  # a superpage takes one read
    lw      a0, 0(a1)
    expect_counted 3, walk_reads
    li      a1, 0x027ffffc                  # its last word is beyond this machine's RAM
    catch   1f
    lw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_LOAD_ACCESS_FAULT, 0x027ffffc
    expect_counted 3, walk_reads

    .irp    address, 0x00400000, 0x00800000, 0x00c00000, 0x01000000, 0x01400000, 0x2004, 0x3008
    li      a1, \address
    catch   1f
2:  lw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_PAGE_FAULT, \address, 2b
    catch   1f
2:  sw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_PAGE_FAULT, \address, 2b
    catch   1f
    jr      a1
1:  expect_fault CAUSE_FETCH_PAGE_FAULT, \address, \address
    .endr

    .irp    address, 0x01800000, 0x01c00000
    li      a1, \address
    catch   1f
2:  lw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, \address, 2b
    catch   1f
2:  sw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_STORE_ACCESS_FAULT, \address, 2b
    catch   1f
    jr      a1
1:  expect_fault CAUSE_FETCH_ACCESS_FAULT, \address, \address
    .endr

    li      a1, 0x02000000                  # mapped, but nobody answers
    catch   1f
2:  lw      a0, 0(a1)
    j       failed
1:  expect_fault CAUSE_LOAD_ACCESS_FAULT, 0x02000000, 2b
    pass

.data
    .balign 4096
data:
    .word   11, 22
    .balign 4096

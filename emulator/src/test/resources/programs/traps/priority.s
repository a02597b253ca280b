# Which trap wins where an instruction could raise several.

.include "mmu.inc"

    paging
    li      a1, 0x7001                      # misaligned before not mapped
    catch   1f
    lw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_LOAD_MISALIGNED, 0x7001
    catch   1f
    amoadd.w a0, a0, (a1)
    j       failed
1:  expect_trap CAUSE_STORE_MISALIGNED, 0x7001

    li      a1, 0x60000001                  # misaligned before no memory
    catch   1f
    sh      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_STORE_MISALIGNED, 0x60000001

    li      a1, 0x7002                      # misaligned at the jump, not at the target
    catch   1f
2:  jalr    a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_FETCH_MISALIGNED, 0x7002
    expect_address s10, 2b

    set_page 8, 0x60000000, KERNEL_RX       # not permitted before no memory
    li      a1, 0x8000
    catch   1f
    sw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_STORE_PAGE_FAULT, 0x8000
    catch   1f
    lw      a0, 0(a1)
    j       failed
1:  expect_trap CAUSE_LOAD_ACCESS_FAULT, 0x8000
    catch   1f
    jr      a1
1:  expect_trap CAUSE_FETCH_ACCESS_FAULT, 0x8000
    pass

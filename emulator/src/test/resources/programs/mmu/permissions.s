# Who may do what to which page: every combination of R, W, X, U, D, in kernel mode, in kernel mode with user access, in user mode.
# The outcomes are computed here from the bits, in a way that has nothing to do with how an engine does it.

.include "mmu.inc"
.equ    MODES, 3                            # 0: kernel, 1: kernel with UA, 2: user

    paging
    set_page 4, user, USER_RX
    la      s6, caught
    csrw    tvec, s6

    li      s0, 0                           # flags: R W X in bits 0 to 2, U in bit 3, D in bit 4
each_page:
    andi    t0, s0, 7                       # the entry's R W X
    slli    t0, t0, 1
    andi    t1, s0, 8                       # U
    slli    t1, t1, 1
    or      t0, t0, t1
    andi    t1, s0, 16                      # D
    slli    t1, t1, 3
    or      t0, t0, t1
    ori     t0, t0, PTE_V | PTE_A
    la      t1, target
    or      t0, t0, t1
    sw      t0, 4 * 5(s5)
    tlb.flush

    li      s1, 0                           # mode
each_mode:
    li      s2, 0                           # access: 0 load, 1 store, 2 fetch
each_access:
    # a2 = whether it should succeed
    andi    t0, s0, 7
    li      a2, 0
    beqz    t0, decided                     # a pointer: not mapped
    andi    t1, s0, 2
    beqz    t1, 1f
    andi    t0, s0, 5                       # W: needs R and no X
    addi    t0, t0, -1
    bnez    t0, decided
1:  srli    t0, s0, 3
    andi    t0, t0, 1                       # U
    beqz    s1, kernel
    addi    t1, s1, -1
    beqz    t1, kernel_with_access
    beqz    t0, decided                     # user mode: U only
    j       permission
kernel:
    bnez    t0, decided                     # kernel: not U
    j       permission
kernel_with_access:
    beqz    t0, permission
    addi    t1, s2, -2
    beqz    t1, decided                     # never executes U
permission:
    beqz    s2, load
    addi    t1, s2, -1
    beqz    t1, store
    srli    a2, s0, 2                       # X
    andi    a2, a2, 1
    j       decided
load:
    andi    a2, s0, 1                       # R
    j       decided
store:
    srli    a2, s0, 1                       # W and D
    srli    t0, s0, 4
    and     a2, a2, t0
    andi    a2, a2, 1
decided:
    # Try it twice: the second time, the TLB knows the page.
    li      s3, 2
again:
    li      a3, 0x5000
    la      s7, tried
    li      t0, STATUS_UA | STATUS_PUA | STATUS_PUM | STATUS_PIE
    csrc    status, t0
    la      t0, access_in_kernel
    addi    t1, s1, -1
    blt     t1, zero, go
    beqz    t1, go_with_access
    li      t0, STATUS_PUM
    csrs    status, t0
    li      t0, 0x4000
    j       go
go_with_access:
    li      t1, STATUS_PUA
    csrs    status, t1
go:
    csrw    epc, t0
    eret

access_in_kernel:
    beqz    s2, 1f
    addi    t0, s2, -1
    beqz    t0, 2f
    jr      a3
1:  lw      a0, 0(a3)
    trap    0
2:  sw      a0, 0(a3)
    trap    0

caught:
    csrr    s8, cause
    csrr    s9, tval
    jr      s7
tried:
    addi    s11, s11, 1
    andi    s11, s11, 127
    li      t0, CAUSE_TRAP
    bnez    a2, 1f
    li      t0, CAUSE_LOAD_PAGE_FAULT
    beqz    s2, 1f
    li      t0, CAUSE_STORE_PAGE_FAULT
    addi    t1, s2, -1
    beqz    t1, 1f
    li      t0, CAUSE_FETCH_PAGE_FAULT
1:  bne     s8, t0, failed
    beqz    a2, 2f
    li      a3, 0
2:  bne     s9, a3, failed                  # 0 by the trap instruction, else the address
    addi    s3, s3, -1
    bnez    s3, again

    addi    s2, s2, 1
    addi    t0, s2, -3
    bnez    t0, each_access
    addi    s1, s1, 1
    addi    t0, s1, -MODES
    bnez    t0, each_mode
    addi    s0, s0, 1
    addi    t0, s0, -32
    bnez    t0, each_page
    pass

    .balign 4096
user:                                       # the same as access_in_kernel, at 0x4000
    beqz    s2, 1f
    addi    t0, s2, -1
    beqz    t0, 2f
    jr      a3
1:  lw      a0, 0(a3)
    trap    0
2:  sw      a0, 0(a3)
    trap    0
    .balign 4096

.data
    .balign 4096
target:
    trap    0
    .balign 4096

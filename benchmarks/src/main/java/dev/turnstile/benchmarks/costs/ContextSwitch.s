# Two processes that yield to each other: the full frame saved for one, the other's page table, the other's frame restored.
# The kernel is mapped, globally, in both. With FLUSH the machine has no address-space identifiers, so each switch drops the
# TLB.

    .include "common.inc"

    .struct Process
        frame   TrapFrame               # first: a process and its frame have the same address
        space   .word                   # ptbr
        next    .word
    .endstruct

    .text
    .globl  benchmark
benchmark:
    la      s0, first
    la      s1, second
    sw      s1, Process.next(s0)
    sw      s0, Process.next(s1)
    li      t0, SPACE0
    sw      t0, Process.space(s0)
    li      t0, SPACE1
    sw      t0, Process.space(s1)
    li      t0, USER_ENTRY
    sw      t0, Process.frame.epc(s0)
    sw      t0, Process.frame.epc(s1)
    li      t0, STATUS_PUM
    sw      t0, Process.frame.status(s0)
    sw      t0, Process.frame.status(s1)
    li      t0, 1
    sw      t0, Process.frame.a0(s0)    # that it marks the batches
    la      t0, vector
    csrw    tvec, t0
    mv      sp, s0
    j       resume

    .balign 4
vector:
    frame_save
    csrr    t0, cause
    li      t1, CAUSE_TRAP
    bne     t0, t1, fatal
    csrr    t0, tval
    bnez    t0, end
    lw      sp, Process.next(sp)
    lw      t0, Process.space(sp)
    csrw    ptbr, t0
    .if FLUSH
    tlb.flush
    .endif
resume:
    frame_resume
end:
    batch_end
    j       resume
fatal:
    j       panic

    .bss
    .instance first, Process
    .instance second, Process

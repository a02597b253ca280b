# Which system call it is, and what it does: the part that the null trap with one page table and with two have in common.

    .include "common.inc"

# call_dispatch(s0 = frame)
#   on a stack, in the kernel's page table; leaves the call's result in the frame
    .text
    .globl  call_dispatch
call_dispatch:
    csrr    t0, cause
    li      t1, CAUSE_TRAP
    bne     t0, t1, fatal
    csrr    t0, tval
    li      t1, CALLS
    bgeu    t0, t1, fatal
    slli    t0, t0, 2
    la      t1, calls
    add     t0, t0, t1
    lw      t0, (t0)
    addi    sp, sp, -16
    sw      ra, 12(sp)
    jalr    t0
    sw      a0, TrapFrame.a0(s0)
    lw      ra, 12(sp)
    addi    sp, sp, 16
    ret
fatal:
    j       panic

# call_null() -> a0 = 0
call_null:
    li      a0, 0
    ret

# call_batch_end() -> a0 = 0
call_batch_end:
    batch_end
    li      a0, 0
    ret

    .section .rodata
    .balign 4
calls:
    .word   call_null, call_batch_end

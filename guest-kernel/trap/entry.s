# The turnstile: every way from user mode into the kernel, and the way back.
#
# Who comes here: the hardware (tvec points here), from user mode with the thread in scratch0, or from kernel mode with 0
# in it. Interrupts are off and stay off until eret. The page table is the process's; its upper half is the kernel's.
# Nothing is on any stack yet: the registers go to the thread's frame, and then its kernel stack is empty.
# Runs in kernel mode, on the thread's kernel stack once there is a call to make, under its process's page table.
#
# A system call runs straight through this file: entry, table, call, return. What is rare has been moved out of the way.

.include "process.inc"

.text
    .align  4

.globl trap_entry
.proc trap_entry
    csrrw   tp, scratch0, tp            # tp = the thread, 0 if the kernel itself was interrupted
    beqz    tp, kernel_trap_entry
.globl trap_from_user
trap_from_user:                         # isolation_entry comes here
    save_registers Thread.frame, tp, ra, sp, gp, t0, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    save_registers Thread.frame, tp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    csrrw   t0, scratch0, zero          # the user's tp; from here on a trap comes from kernel mode
    sw      t0, Thread.frame.tp(tp)
    csrr    t0, epc
    sw      t0, Thread.frame.epc(tp)
    addi    sp, tp, KERNEL_STACK_TOP
    csrr    t0, cause
    sw      t0, Thread.frame.cause(tp)
    li      t1, CAUSE_TRAP
    bne     t0, t1, user_trap

    csrr    t2, tval                    # the number of the call
    bnez    t2, numbered
    mv      t2, a7
numbered:
    li      t1, SYSTEM_CALL_COUNT
    bgeu    t2, t1, unknown
    slli    t2, t2, 2
    la      t1, system_calls
    add     t1, t1, t2
    lw      t1, 0(t1)
    sw      a0, Thread.frame.argument(tp)   # in case it has to be started again
    jalr    t1                          # arguments are still in a0-a5
    sw      a0, Thread.frame.a0(tp)
    j       trap_return
unknown:
    call    sys_unknown
    sw      a0, Thread.frame.a0(tp)    # on into trap_return
.endproc

# trap_return(): goes to user mode with the registers of the thread's frame, once nothing demands attention
.globl trap_return
.proc trap_return
    lw      t0, Thread.attention(tp)
    bnez    t0, attend
    lw      t0, Thread.frame.epc(tp)
    csrw    epc, t0
    li      t0, STATUS_PIE | STATUS_PUM
    csrw    status, t0                  # eret: interrupts on, user mode
    csrw    scratch0, tp
    load_registers Thread.frame, tp, ra, sp, gp, t0, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    load_registers Thread.frame, tp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    lw      tp, Thread.frame.tp(tp)    # last: it has been the base of all others
    eret
attend:
    xori    t0, t0, ATTENTION_ISOLATED
    beqz    t0, isolation_return
    call    thread_attend
    j       trap_return
.endproc

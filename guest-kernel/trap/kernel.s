# Traps from kernel mode. The kernel runs with interrupts off, so each is a fault: in a routine that touches user
# memory, where it is expected, or a bug.
#
# Who comes here: trap_entry, with tp = 0 and the kernel's tp in scratch0; under any page table, on any stack, which is
# not trusted. The registers go to fault_frame. An expected fault goes on where it has happened, on the thread's stack,
# as if the routine had called page_fault, and may sleep; a bug goes on to a panic, on the emergency stack.
# Runs in kernel mode, on no stack until it has chosen one, under any page table.

.include "causes.inc"
.include "layout.inc"
.include "process.inc"

# What the routines of user_copy.s use, and a called routine may change.
.struct AccessFrame
    ra          .word
    a0          .word
    a1          .word
    a2          .word
    t0          .word
    t1          .word
    t2          .word
    t3          .word
    epc         .word
    .align 4
.endstruct

.text

.globl kernel_trap_entry
.proc kernel_trap_entry
    csrrw   tp, scratch0, zero          # the kernel's tp again, and 0 in scratch0 again
    csrw    scratch1, sp
    la      sp, fault_frame
    save_registers TrapFrame, sp, ra, gp, tp, t0, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    save_registers TrapFrame, sp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    csrr    t0, scratch1
    sw      t0, TrapFrame.sp(sp)
    csrr    t0, epc
    sw      t0, TrapFrame.epc(sp)
    csrr    t0, status
    sw      t0, TrapFrame.status(sp)
    csrr    a1, cause
    sw      a1, TrapFrame.cause(sp)
    csrr    a0, tval
    sw      a0, TrapFrame.value(sp)

    lw      t0, TrapFrame.epc(sp)
    la      t1, user_copy_begin
    la      t2, user_copy_end
    bltu    t0, t1, unexpected
    bgeu    t0, t2, unexpected
    bltz    a0, unexpected              # an address of the kernel
    li      t0, CAUSE_STORE_PAGE_FAULT
    li      t1, PTE_W
    beq     a1, t0, access
    li      t0, CAUSE_LOAD_PAGE_FAULT
    li      t1, PTE_R
    beq     a1, t0, access
    li      t0, CAUSE_LOAD_ACCESS_FAULT
    beq     a1, t0, user_access_denied
    li      t0, CAUSE_STORE_ACCESS_FAULT
    beq     a1, t0, user_access_denied
unexpected:
    la      sp, emergency_stack_top
    lw      t0, fault_depth
    addi    t1, t0, 1
    sw      t1, fault_depth, t2
    bnez    t0, panic_nested            # a fault while handling one
    j       panic_fault
access:
    mv      a1, t1
    j       user_access_fault
.endproc

# user_access_denied(fault_frame): a device that the process has mapped refuses; the routine that has asked it returns -EFAULT
.proc user_access_denied
    la      t6, fault_frame
    lw      sp, TrapFrame.sp(t6)
    lw      ra, TrapFrame.ra(t6)
    j       user_copy_fail
.endproc

# user_access_fault(a0 = user address, a1 = access, fault_frame): the routine that has faulted tries again, or returns
# -EFAULT
.proc user_access_fault
    la      t6, fault_frame
    lw      sp, TrapFrame.sp(t6)
    addi    sp, sp, -AccessFrame.sizeof
    .irp register, ra, a0, a1, a2, t0, t1, t2, t3, epc
        lw      t5, TrapFrame.\register(t6)
        sw      t5, AccessFrame.\register(sp)
    .endr
    call    page_fault
    bnez    a0, refused
    lw      t0, AccessFrame.epc(sp)
    csrw    epc, t0
    li      t0, STATUS_PUA              # eret: kernel mode, user pages in reach, as it was
    csrw    status, t0
    load_registers AccessFrame, sp, ra, a0, a1, a2, t0, t1, t2, t3
    addi    sp, sp, AccessFrame.sizeof
    eret
refused:
    lw      ra, AccessFrame.ra(sp)
    addi    sp, sp, AccessFrame.sizeof
    j       user_copy_fail
.endproc

.bss
    .align  4
.globl fault_frame, fault_depth, emergency_stack_top
.instance fault_frame, TrapFrame
fault_depth:                            # how many faults are being handled: 0, 1, or more in a panic
    .space  4
    .align  4
    .space  PAGE_SIZE
emergency_stack_top:

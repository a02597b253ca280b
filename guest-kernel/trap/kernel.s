# Traps from kernel mode. The kernel runs with interrupts off, so each is a fault: in a routine that touches user
# memory, where it is expected, or a bug.
#
# Who comes here: trap_entry, with tp = 0 and the kernel's tp in scratch0; under any page table, on any stack, which is
# not trusted. The registers go to fault_frame, and the emergency stack is used; nothing here may sleep.

.include "causes.inc"
.include "layout.inc"
.include "process.inc"

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
    csrr    t0, cause
    sw      t0, TrapFrame.cause(sp)
    csrr    t0, tval
    sw      t0, TrapFrame.value(sp)
    la      sp, emergency_stack_top
    lw      t0, fault_depth
    addi    t1, t0, 1
    sw      t1, fault_depth, t2
    bnez    t0, panic_nested            # a fault while handling one
    call    kernel_fault
    sw      zero, fault_depth, t0

    la      sp, fault_frame
    lw      t0, TrapFrame.epc(sp)
    csrw    epc, t0
    lw      t0, TrapFrame.status(sp)
    csrw    status, t0
    load_registers TrapFrame, sp, ra, gp, tp, t0, t1, t2, s0, s1, a0, a1, a2, a3, a4, a5, a6, a7
    load_registers TrapFrame, sp, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, t3, t4, t5, t6
    lw      sp, TrapFrame.sp(sp)
    eret
.endproc

# kernel_fault(): repairs a fault on a user address in a routine of user_copy.s, by giving the process the page or by
# making the routine fail; panics over everything else. Changes fault_frame's epc.
.proc kernel_fault
    .reg    frame=s0, access=s1, fixup=s2
    .frame  ra, s0-s2
    la      frame, fault_frame
    lw      t0, TrapFrame.cause(frame)
    switch t0, t1
    case CAUSE_LOAD_PAGE_FAULT
        li      access, PTE_R
    case CAUSE_STORE_PAGE_FAULT
        li      access, PTE_W
    default
        j       panic_fault
    endswitch
    lw      a0, TrapFrame.epc(frame)
    call    user_copy_fixup
    mv      fixup, a0
    lw      a0, TrapFrame.value(frame)
    if fixup == zero || a0 < 0          # not there, or an address of the kernel
        j       panic_fault
    endif
    mv      a1, access
    call    page_fault
    if a0 != zero
        sw      fixup, TrapFrame.epc(frame)
    endif
    return
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

# The switch from one process to another: a procedure that is called by one and returns to the other.
#
# Who comes here: schedule, on the kernel stack of the process that gives the processor away. Kernel stacks and code are
# mapped in every address space, so that the page table can change between two instructions.

.include "process.inc"

.text

# process_switch(a0 = process to run): returns when somebody switches back
.globl process_switch
.proc process_switch
    lw      t0, Process.canary(tp)
    li      t1, CANARY
    bne     t0, t1, overflow
    save_registers Process.context, tp, ra, sp, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11
    j       process_resume
overflow:
    la      a0, message_overflow
    call    panic
.endproc

# process_resume(a0 = process to run): goes on where it has given the processor away; nothing of the present is kept
.globl process_resume
.proc process_resume
    mv      tp, a0
    lw      t0, Process.ptbr(tp)
    csrw    ptbr, t0
    lw      t0, asid_in_use
    if t0 == zero
        tlb.flush.asid zero             # all processes share the identifier 0
    endif
    load_registers Process.context, tp, ra, sp, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11
    return
.endproc

.rodata
message_overflow:
    .asciz  "a kernel stack has overflowed"

# The switch from one thread to another: a procedure that is called by one and returns to the other.
#
# Who comes here: schedule, on the kernel stack of the thread that gives the processor away. Kernel stacks and code are
# mapped in every address space, so that the page table can change between two instructions.
# Runs in kernel mode, on the kernel stack of one thread and then of another, under the page tables of both.

.include "process.inc"

.text

# thread_switch(a0 = thread to run): returns when somebody switches back
.globl thread_switch
.proc thread_switch
    lw      t0, Thread.canary(tp)
    li      t1, CANARY
    bne     t0, t1, overflow
    save_registers Thread.context, tp, ra, sp, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11
    j       thread_resume
overflow:
    la      a0, message_overflow
    call    panic
.endproc

# thread_resume(a0 = thread to run): goes on where it has given the processor away; nothing of the present is kept
.globl thread_resume
.proc thread_resume
    mv      tp, a0
    lw      a0, Thread.process(tp)
    lw      a0, Process.space(a0)
    if a0 != zero                       # a thread of the kernel runs in whatever address space there is
        call    space_activate
    endif
    load_registers Thread.context, tp, ra, sp, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11
    return
.endproc

.rodata
message_overflow:
    .asciz  "a kernel stack has overflowed"

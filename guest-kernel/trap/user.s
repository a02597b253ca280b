# Traps from user mode that are no system calls: interrupts, page faults, and what a program should not have done.
#
# Who comes here: trap_entry, registers saved, t0 = cause, tp = the process, on its empty kernel stack. Ends in
# trap_return.

.include "causes.inc"
.include "errno.inc"
.include "process.inc"

.text

# user_trap(t0 = cause)
.globl user_trap
.proc user_trap
    if t0 == zero                       # CAUSE_INTERRUPT, the most frequent
        call    interrupts_handle
        j       trap_return
    endif
    csrr    a0, tval
    sw      t0, Thread.frame.cause(tp)
    sw      a0, Thread.frame.value(tp)
    switch t0, t1
    case CAUSE_FETCH_PAGE_FAULT
        li      a1, PTE_X
    case CAUSE_LOAD_PAGE_FAULT
        li      a1, PTE_R
    case CAUSE_STORE_PAGE_FAULT
        li      a1, PTE_W
    default
        j       user_offence
    endswitch
    call    page_fault
    if a0 == zero
        j       trap_return             # the instruction is tried again
    endif
    li      t0, -ENOMEM
    bne     a0, t0, user_offence
    j       user_starved
.endproc

# user_starved(): ends the process because there is no page left for it, with a message
.proc user_starved
    la      a0, message_starved
    lw      t0, Thread.process(tp)
    addi    a1, t0, Process.name
    lw      a2, Process.pid(t0)
    call    log_print
    li      a0, SIGKILL
    j       process_exit                # status: signal
.endproc

# user_offence(): ends the process over the trap in its frame, with a message
.proc user_offence
    .reg    cause=s0                    # this is a process's last path through the kernel: nothing to save
    lw      a0, Thread.frame.cause(tp)
    call    cause_find
    mv      cause, a0
    la      a0, message
    lw      t0, Thread.process(tp)
    addi    a1, t0, Process.name
    lw      a2, Process.pid(t0)
    lw      a3, Cause.signal_name(cause)
    lw      a4, Cause.text(cause)
    lw      a5, Thread.frame.value(tp)
    lw      a6, Thread.frame.epc(tp)
    call    log_print
    lw      a0, Cause.signal(cause)
    j       process_exit                # status: signal
.endproc

.rodata
message:
    .asciz  "%s[%u]: killed by %s: %s, value 0x%x, pc 0x%x\n"
message_starved:
    .asciz  "%s[%u]: killed by SIGKILL: out of memory\n"

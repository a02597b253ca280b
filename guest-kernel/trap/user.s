# Traps from user mode that are no system calls: interrupts, page faults, and what a program should not have done.
#
# Who comes here: trap_entry, registers saved, t0 = cause, tp = the thread, on its empty kernel stack. Ends in
# trap_return.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

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
    sw      a0, Thread.frame.value(tp)
    switch t0, t1
    case CAUSE_FETCH_PAGE_FAULT
        li      a1, PTE_X
    case CAUSE_LOAD_PAGE_FAULT
        li      a1, PTE_R
    case CAUSE_STORE_PAGE_FAULT
        li      a1, PTE_W
    default
        mv      a0, t0
        call    cause_find
        lw      t0, Cause.signal(a0)
        lw      a1, Cause.code(a0)
        mv      a0, t0
        j       user_fault
    endswitch
    call    page_fault
    switch a0, t0
    case 0
        j       trap_return             # the instruction is tried again
    case -ENOMEM
        j       user_starved
    case -EIO
        li      a1, BUS_ADRERR
        li      a0, SIGBUS
    case -EACCES
        li      a1, SEGV_ACCERR
        li      a0, SIGSEGV
    default
        li      a1, SEGV_MAPERR
        li      a0, SIGSEGV
    endswitch
    j       user_fault
.endproc

# user_fault(a0 = signal, a1 = its code): gives the program the signal over the trap in its frame, or ends it with a
# message
.proc user_fault
    .reg    signal=s0                   # nothing has to be saved: the registers are in the frame
    mv      signal, a0
    call    signal_fault
    bnez    a0, trap_return
    call    offence_print
    mv      a0, signal
    j       process_exit                # status: signal
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

# offence_print(): says why the process ends
.proc offence_print
    .frame  ra
    lw      a0, Thread.frame.cause(tp)
    call    cause_find
    lw      a3, Cause.signal_name(a0)
    lw      a4, Cause.text(a0)
    la      a0, message
    lw      t0, Thread.process(tp)
    addi    a1, t0, Process.name
    lw      a2, Process.pid(t0)
    lw      a5, Thread.frame.value(tp)
    lw      a6, Thread.frame.epc(tp)
    call    log_print
    return
.endproc

.rodata
message:
    .asciz  "%s[%u]: killed by %s: %s, value 0x%x, pc 0x%x\n"
message_starved:
    .asciz  "%s[%u]: killed by SIGKILL: out of memory\n"

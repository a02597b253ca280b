# Processes that a signal stops, and continues.
#
# Who comes here: the sending and the delivery of signals.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

.text

# process_stop(a0 = the present process, a1 = signal): its threads wait at the border of user mode, each when it gets there
.globl process_stop
.proc process_stop
    .frame  ra, s0
    mv      s0, a0
    sw      a1, Process.stopped(s0)
    slli    a1, a1, 8
    addi    a1, a1, STATUS_STOPPED
    call    process_tell
    mv      a0, s0
    call    threads_interrupt
    return
.endproc

# process_continue(a0 = process, a1 = STATUS_CONTINUED to tell its parent, or 0): lets it go on if it has been stopped
.globl process_continue
.proc process_continue
    .reg    list=s0, thread=s1
    .frame  ra, s0, s1
    lw      t0, Process.stopped(a0)
    if t0 == zero
        return
    endif
    sw      zero, Process.stopped(a0)
    addi    list, a0, Process.threads
    call    process_tell
    lw      thread, List.next(list)
    while thread != list
        addi    a0, thread, -Thread.sibling
        lw      t0, Thread.state(a0)
        addi    t0, t0, -THREAD_STOPPED
        if t0 == zero
            call    thread_ready
        endif
        lw      thread, List.next(thread)
    endwhile
    return
.endproc

# process_tell(a0 = process, a1 = status, or 0 if there is nothing to tell any more): lets the parent know of a stop or a
# continuation
.proc process_tell
    .reg    parent=s0
    .frame  ra, s0
    sw      a1, Process.news(a0)
    lw      parent, Process.parent(a0)
    if a1 == zero || parent == zero
        return
    endif
    lw      t0, Process.actions + (SIGCHLD - 1) * Sigaction.sizeof + Sigaction.flags(parent)
    andi    t0, t0, SA_NOCLDSTOP
    if t0 == zero
        srli    a2, a1, 8               # the signal that has stopped it
        li      t0, STATUS_CONTINUED
        li      t1, CLD_STOPPED
        if a1 == t0
            li      t1, CLD_CONTINUED
            li      a2, SIGCONT
        endif
        mv      a1, t1
        call    child_signal
    endif
    addi    a0, parent, Process.child_ended
    call    wake_all
    return
.endproc

# thread_stop(): lets the present thread wait until its process is continued
.globl thread_stop
.proc thread_stop
    li      t0, THREAD_STOPPED
    sw      t0, Thread.state(tp)        # in no queue: process_continue finds it
    j       schedule
.endproc

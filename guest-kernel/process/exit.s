# The end of a process. All its threads end first, each at the border of user mode; the last one gives back what they
# have shared. The status waits for the parent to ask.
#
# Who comes here: the system calls, faults, signals, which has nothing on it that has to return.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "process.inc"

.text

# process_exit(a0 = end status: exit status << 8 | signal): ends the present process; doesn't return
.globl process_exit
.proc process_exit
    lw      t0, Thread.process(tp)
    lw      t1, Process.state(t0)
    if t1 == zero                       # else another thread has been first
        sw      a0, Process.end_status(t0)
        li      t1, PROCESS_ENDING
        sw      t1, Process.state(t0)
        mv      a0, t0
        call    threads_interrupt
        lw      a0, Thread.process(tp)
        li      a1, 0
        call    process_continue        # those that are stopped have to come to the border, too
    endif                               # on into thread_leave
.endproc

# thread_leave(): ends the present thread, and with the last one the process; doesn't return
.globl thread_leave
.proc thread_leave
    .reg    process=s0
    lw      process, Thread.process(tp)
    mv      a0, tp
    call    thread_forget
    addi    a0, process, Process.thread_ended
    call    wake_all
    lw      t0, Process.thread_count(process)
    if t0 == zero
        mv      a0, process
        call    process_end
    endif
    j       thread_vanish
.endproc

# process_end(a0 = the present process): gives back what it has, and lets its parent know
.proc process_end
    .reg    process=s0
    .frame  ra, s0
    mv      process, a0
    lw      t0, Process.parent(process)
    beqz    t0, machine_end             # the first process
    addi    a0, process, Process.alarm
    call    deadline_cancel
    call    process_files_release
    mv      a0, process
    call    memory_leave
    mv      a0, process
    call    children_leave
    li      t0, PROCESS_ZOMBIE
    sw      t0, Process.state(process)
    mv      a0, process
    call    process_report
    return
.endproc

# process_report(a0 = zombie): tells its parent, and forgets it if that doesn't want to know
.proc process_report
    .reg    process=s0, parent=s1, action=s2
    .frame  ra, s0-s2
    mv      process, a0
    lw      parent, Process.parent(process)
    mv      a0, parent
    li      a1, SIGCHLD
    call    signal_action
    mv      action, a0
    lw      t0, Process.end_status(process)
    andi    a2, t0, 127
    li      a1, CLD_KILLED
    if a2 == zero
        srli    a2, t0, 8
        li      a1, CLD_EXITED
    endif
    mv      a0, process
    call    child_signal
    addi    a0, parent, Process.child_ended
    call    wake_all
    lw      t0, Sigaction.handler(action)
    lw      t1, Sigaction.flags(action)
    andi    t1, t1, SA_NOCLDWAIT
    addi    t0, t0, -SIG_IGN
    if t0 == zero || t1 != zero
        mv      a0, process
        call    process_destroy
    endif
    return
.endproc

# machine_end(): the first process has ended, and the machine ends with its status, 128 + signal if one has killed it
.proc machine_end
    call    mounts_finish
    lw      a0, Thread.process(tp)
    lw      a0, Process.end_status(a0)
    andi    t0, a0, 127
    srli    a0, a0, 8
    if t0 != zero
        addi    a0, t0, 128
    endif
    j       power_exit
.endproc

# memory_leave(a0 = the present process): gives the address space back, and goes on in the kernel's own
.proc memory_leave
    lw      t0, kernel_ptbr
    csrw    ptbr, t0
    lw      t0, Process.space(a0)
    sw      zero, Process.space(a0)
    mv      a0, t0
    j       space_destroy
.endproc

# children_leave(a0 = process): makes the first process the parent of its children, and tells it of those that have ended
# already
.proc children_leave
    .reg    entry=s0, left=s1, process=s2
    .frame  ra, s0-s2
    mv      process, a0
    la      entry, process_table
    li      left, PROCESS_MAX
    repeat
        lw      a0, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    a0, next
        lw      t1, Process.parent(a0)
        bne     t1, process, next
        lw      t0, init_process
        sw      t0, Process.parent(a0)
        lw      t1, Process.state(a0)
        addi    t1, t1, -PROCESS_ZOMBIE
        if t1 == zero
            call    process_report
        else
            call    group_hang_up
        endif
next:
    until left == zero
    return
.endproc

# The end of a process: what it has goes back at once, but its status waits for its parent to ask.
#
# Who comes here: the system call, user_offence, and process_attend, on the process's kernel stack.

.include "process.inc"

.text

# process_exit(a0 = end status: exit status << 8 | signal): doesn't return
.globl process_exit
.proc process_exit
    .reg    process=s0                  # this is a thread's last path through the kernel: nothing to save
    lw      process, Thread.process(tp)
    sw      a0, Process.end_status(process)
    lw      t0, Process.parent(process)
    beqz    t0, machine_end             # the first process
    call    files_close
    mv      a0, process
    call    memory_leave
    mv      a0, process
    call    children_leave
    li      t0, PROCESS_ZOMBIE
    sw      t0, Process.state(process)
    lw      a0, Process.parent(process)
    addi    a0, a0, Process.child_ended
    call    wake_all
    j       thread_end
.endproc

# machine_end(): the first process has ended, and the machine ends with its status, 128 + signal if one has killed it
.proc machine_end
    call    disk_flush
    lw      a0, Thread.process(tp)
    lw      a0, Process.end_status(a0)
    andi    t0, a0, 127
    srli    a0, a0, 8
    if t0 != zero
        addi    a0, t0, 128
    endif
    j       power_exit
.endproc

# files_close(): gives all descriptors back
.proc files_close
    .reg    descriptor=s0
    .frame  ra, s0
    li      descriptor, 0
    repeat
        mv      a0, descriptor
        call    descriptor_close        # whether there was one doesn't matter
        addi    descriptor, descriptor, 1
        li      t0, OPEN_MAX
    until descriptor == t0
    return
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

# children_leave(a0 = process): makes the first process the parent of its children, and wakes it if one has ended already
.proc children_leave
    .reg    entry=s0, left=s1, process=s2
    .frame  ra, s0-s2
    mv      process, a0
    la      entry, process_table
    li      left, PROCESS_MAX
    repeat
        lw      t0, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    t0, next
        lw      t1, Process.parent(t0)
        bne     t1, process, next
        lw      a0, init_process
        sw      a0, Process.parent(t0)
        lw      t1, Process.state(t0)
        li      t2, PROCESS_ZOMBIE
        if t1 == t2
            addi    a0, a0, Process.child_ended
            call    wake_all
        endif
next:
    until left == zero
    return
.endproc

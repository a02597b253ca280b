# The end of a process: what it has goes back at once, but its status waits for its parent to ask.
#
# Who comes here: the system call, user_offence, and process_attend, on the process's kernel stack.

.include "process.inc"

.text

# process_exit(a0 = end status: exit status << 8 | signal): doesn't return
.globl process_exit
.proc process_exit
    sw      a0, Process.end_status(tp)
    lw      t0, Process.parent(tp)
    beqz    t0, machine_end             # the first process
    call    process_files_release
    call    memory_leave
    call    children_leave
    li      t0, PROCESS_ZOMBIE
    sw      t0, Process.state(tp)
    lw      a0, Process.parent(tp)
    addi    a0, a0, Process.child_ended
    call    wake_all
    call    schedule                    # in no list any more: nobody will come back
    la      a0, message_back
    call    panic
.endproc

# machine_end(): the first process has ended, and the machine ends with its status, 128 + signal if one has killed it
.proc machine_end
    call    disk_flush
    lw      a0, Process.end_status(tp)
    andi    t0, a0, 127
    srli    a0, a0, 8
    if t0 != zero
        addi    a0, t0, 128
    endif
    j       power_exit
.endproc

# memory_leave(): gives the address space back, and goes on in the kernel's own
.proc memory_leave
    .frame  ra
    lw      t0, kernel_ptbr
    csrw    ptbr, t0
    sw      t0, Process.ptbr(tp)
    mv      a0, tp
    call    process_flush
    lw      a0, Process.page_table(tp)
    call    space_destroy
    return
.endproc

# children_leave(): makes the first process the parent of all children, and wakes it if one has ended already
.proc children_leave
    .reg    entry=s0, left=s1
    .frame  ra, s0, s1
    la      entry, process_table
    li      left, PROCESS_MAX
    repeat
        lw      t0, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    t0, next
        lw      t1, Process.parent(t0)
        bne     t1, tp, next
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

.rodata
message_back:
    .asciz  "a process has come back from its end"

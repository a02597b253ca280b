# Process groups that nobody looks after any more: no member has a parent in another group of its session, such as a shell
# that could continue it. Their processes are not stopped by the terminal, and who is stopped already is told.
#
# Who comes here: the delivery of signals, and the end of a process.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

.text

# group_is_orphaned(a0 = process group) -> a0 = 1 or 0
#   clobbers t0-t5
.globl group_is_orphaned
.proc group_is_orphaned
    .reg    entry=t0, left=t1, member=t2, parent=t3
    la      entry, process_table
    li      left, PROCESS_MAX
    repeat
        lw      member, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    member, next
        lw      t4, Process.process_group(member)
        lw      parent, Process.parent(member)
        bne     t4, a0, next
        beqz    parent, next
        lw      t5, Process.process_group(parent)
        beq     t5, a0, next
        lw      t4, Process.session(member)
        lw      t5, Process.session(parent)
        if t4 == t5
            li      a0, 0
            return
        endif
next:
    until left == zero
    li      a0, 1
    return
.endproc

# group_hang_up(a0 = process whose parent has just become another one): if it is stopped, and its group is orphaned, the
# group gets SIGHUP and goes on
.globl group_hang_up
.proc group_hang_up
    .reg    group=s0
    .frame  ra, s0
    lw      t0, Process.stopped(a0)
    if t0 == zero
        return
    endif
    lw      group, Process.process_group(a0)
    mv      a0, group
    call    group_is_orphaned
    if a0 != zero
        mv      a0, group
        li      a1, SIGHUP
        call    signal_send_group
        mv      a0, group
        li      a1, SIGCONT
        call    signal_send_group
    endif
    return
.endproc

# Process groups and sessions, and who is meant by a number.
#
# Who comes here: system calls, and the terminal.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# process_is_meant(a0 = process, a1 = pid, 0 for the present process's group, -group, or -1 for all) -> a0 = 1 or 0
#   clobbers t0, t1
.globl process_is_meant
.proc process_is_meant
    li      t0, -1
    beq     a1, t0, meant
    lw      t0, Process.pid(a0)
    if a1 <= 0
        lw      t0, Process.process_group(a0)
        neg     a1, a1
        if a1 == zero
            lw      a1, Thread.process(tp)
            lw      a1, Process.process_group(a1)
        endif
    endif
    xor     a0, t0, a1
    seqz    a0, a0
    return
meant:
    li      a0, 1
    return
.endproc

# signal_send_group(a0 = process group, a1 = signal): to all its processes
.globl signal_send_group
.proc signal_send_group
    .reg    group=s0, signal=s1, slot=s2
    .frame  ra, s0-s2
    mv      group, a0
    mv      signal, a1
    li      slot, 0
    repeat
        mv      a0, slot
        call    process_at
        if a0 != zero
            lw      t0, Process.process_group(a0)
            if t0 == group
                mv      a1, signal
                call    signal_send
            endif
        endif
        addi    slot, slot, 1
        li      t0, PROCESS_MAX
    until slot == t0
    return
.endproc

# group_exists(a0 = process group, a1 = session) -> a0 = 1 if there is a process in both, else 0
#   clobbers t0-t3
.proc group_exists
    la      t0, process_table
    li      t1, PROCESS_MAX
    repeat
        lw      t2, 0(t0)
        if t2 != zero
            lw      t3, Process.process_group(t2)
            lw      t2, Process.session(t2)
            if t3 == a0 && t2 == a1
                li      a0, 1
                return
            endif
        endif
        addi    t0, t0, 4
        addi    t1, t1, -1
    until t1 == zero
    li      a0, 0
    return
.endproc

# process_or_own(a0 = pid, 0 for the present process) -> a0 = process, 0 if there is none
#   clobbers t0-t3
.proc process_or_own
    bnez    a0, process_find
    lw      a0, Thread.process(tp)
    return
.endproc

# sys_setpgid(a0 = pid of the present process or a child, 0 for the present one, a1 = group, 0 for one of its own) -> a0 =
# 0, -ESRCH, -EPERM or -EINVAL
.globl sys_setpgid
.proc sys_setpgid
    .reg    group=s0, process=s1, own=s2
    .frame  ra, s0-s2
    mv      group, a1
    li      t0, -EINVAL
    bltz    group, failed
    call    process_or_own
    mv      process, a0
    lw      own, Thread.process(tp)
    li      t0, -ESRCH
    beqz    process, failed
    lw      t1, Process.parent(process)
    if process != own && t1 != own
        j       failed
    endif
    li      t0, -EPERM
    lw      t1, Process.session(process)
    lw      t2, Process.session(own)
    bne     t1, t2, failed
    lw      t2, Process.pid(process)
    beq     t1, t2, failed              # the leader of a session
    if group == zero
        mv      group, t2
    endif
    if group != t2                      # else it may be a new one
        mv      a0, group
        mv      a1, t1
        call    group_exists
        li      t0, -EPERM
        beqz    a0, failed
    endif
    sw      group, Process.process_group(process)
    li      a0, 0
    return
failed:
    mv      a0, t0
    return
.endproc

# sys_getpgid(a0 = pid, 0 for the present process) -> a0 = its process group or -ESRCH
.globl sys_getpgid
.proc sys_getpgid
    .frame  ra
    call    process_or_own
    if a0 == zero
        li      a0, -ESRCH
        return
    endif
    lw      a0, Process.process_group(a0)
    return
.endproc

# sys_setsid() -> a0 = number of a new session whose only process this is, and of its group; -EPERM if there is already a
# group of that number
.globl sys_setsid
.proc sys_setsid
    .reg    process=s0, slot=s1
    .frame  ra, s0, s1
    lw      process, Thread.process(tp)
    li      slot, 0
    repeat
        mv      a0, slot
        call    process_at
        if a0 != zero
            lw      t0, Process.process_group(a0)
            lw      t1, Process.pid(process)
            if t0 == t1
                li      a0, -EPERM
                return
            endif
        endif
        addi    slot, slot, 1
        li      t0, PROCESS_MAX
    until slot == t0
    lw      a0, Process.pid(process)
    sw      a0, Process.session(process)
    sw      a0, Process.process_group(process)
    return
.endproc

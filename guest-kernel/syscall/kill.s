# Sending signals to others, or oneself.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sys_kill(a0 = pid; 0: our process group; -group; -1: all but the first process and ourselves, a1 = signal, 0 to ask
# only) -> a0 = 0 if there is one that may be sent to, -ESRCH, -EPERM or -EINVAL
.globl sys_kill
.proc sys_kill
    .reg    pid=s0, signal=s1, slot=s2, process=s3, result=s4
    .frame  ra, s0-s4, reason:Reason
    mv      pid, a0
    mv      signal, a1
    li      t0, SIGNAL_MAX
    if signal >u t0
        li      a0, -EINVAL
        return
    endif
    lw      t1, Thread.process(tp)
    sw      zero, reason + Reason.code(sp)  # SI_USER
    lw      t0, Process.pid(t1)
    sw      t0, reason + Reason.process(sp)
    lw      t0, Process.user(t1)
    sw      t0, reason + Reason.user(sp)
    sw      zero, reason + Reason.status(sp)
    if pid > 0                          # the one that is mostly meant
        mv      a0, pid
        call    process_find
        li      t0, -ESRCH
        if a0 != zero
            mv      a1, signal
            addi    a2, sp, reason
            call    signal_try
            mv      t0, a0
        endif
        mv      a0, t0
        return
    endif
    li      result, -ESRCH
    li      slot, 0
    repeat
        mv      a0, slot
        call    process_at
        mv      process, a0
        beqz    process, next
        mv      a1, pid
        call    process_is_meant
        beqz    a0, next
        li      t0, -1
        if pid == t0
            lw      t0, init_process
            lw      t1, Thread.process(tp)
            beq     process, t0, next
            beq     process, t1, next
        endif
        mv      a0, process
        mv      a1, signal
        addi    a2, sp, reason
        call    signal_try
        if result != zero               # one is enough
            mv      result, a0
        endif
next:
        addi    slot, slot, 1
        li      t0, PROCESS_MAX
    until slot == t0
    mv      a0, result
    return
.endproc

# signal_try(a0 = process, a1 = signal, 0 to ask only, a2 = Reason) -> a0 = 0 if it may be sent, and has been; or -EPERM
.proc signal_try
    .reg    process=s0, signal=s1, reason=s2
    .frame  ra, s0-s2
    mv      process, a0
    mv      signal, a1
    mv      reason, a2
    call    signal_is_permitted
    if a0 == zero
        li      a0, -EPERM
        return
    endif
    if signal != zero
        mv      a0, process
        mv      a1, signal
        mv      a2, reason
        call    signal_send_for
    endif
    li      a0, 0
    return
.endproc

# signal_is_permitted(a0 = process, a1 = signal) -> a0 = 1 if the present process may send it that, else 0
#   clobbers t0-t4
.proc signal_is_permitted
    lw      t0, Thread.process(tp)
    lw      t1, Process.effective_user(t0)
    beqz    t1, permitted
    lw      t2, Process.user(t0)
    lw      t3, Process.user(a0)
    lw      t4, Process.saved_user(a0)
    beq     t1, t3, permitted
    beq     t1, t4, permitted
    beq     t2, t3, permitted
    beq     t2, t4, permitted
    addi    a1, a1, -SIGCONT
    lw      t1, Process.session(t0)
    lw      t2, Process.session(a0)
    if a1 == zero && t1 == t2           # a shell's children, whoever they have become
        j       permitted
    endif
    li      a0, 0
    return
permitted:
    li      a0, 1
    return
.endproc

# Waiting for children to end.
#
# Who comes here: the system call, on the parent's kernel stack.

.include "errno.inc"
.include "process.inc"

.text

# sys_wait(a0 = pid, -1 for any child, a1 = user's word for the end status, or 0, a2 = options: WNOHANG) -> a0 = pid of
# a child that has ended and is now forgotten, 0 if none has and WNOHANG is given, -ECHILD, -EINTR, -EINVAL or -EFAULT
.globl sys_wait
.proc sys_wait
    .reg    pid=s0, status=s1, options=s2, process=s3
    .frame  ra, s0-s3
    mv      pid, a0
    mv      status, a1
    mv      options, a2
    andi    t0, options, ~WNOHANG
    if t0 != zero
        li      a0, -EINVAL
        return
    endif
    loop
        mv      a0, pid
        call    child_find
        if a0 == zero
            li      a0, -ECHILD
            return
        endif
        if a1 != zero                   # it is a zombie
            mv      a1, status
            call    child_reap
            return
        endif
        if options != zero
            li      a0, 0
            return
        endif
        lw      process, Thread.process(tp)
        sw      pid, Process.waits_for(process)
        addi    a0, process, Process.child_ended
        call    sleep_on
        sw      zero, Process.waits_for(process)
        bltz    a0, interrupted
    endloop
interrupted:
    return
.endproc

# child_find(a0 = pid, -1 for any) -> a0 = a child of that pid, one that has ended if there is one, 0 if there is no
# such child; a1 = 1 if it has ended, else 0
#   clobbers t0-t6
.proc child_find
    .reg    pid=a0, child=t0, entry=t1, left=t2, found=t3, parent=t6
    lw      parent, Thread.process(tp)
    la      entry, process_table
    li      left, PROCESS_MAX
    li      found, 0
    li      t5, -1
    repeat
        lw      child, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    child, next
        lw      t4, Process.parent(child)
        bne     t4, parent, next
        lw      t4, Process.pid(child)
        if pid != t5 && pid != t4
            j       next
        endif
        mv      found, child
        lw      t4, Process.state(child)
        addi    t4, t4, -PROCESS_ZOMBIE
        if t4 == zero
            mv      a0, child
            li      a1, 1
            return
        endif
next:
    until left == zero
    mv      a0, found
    li      a1, 0
    return
.endproc

# child_reap(a0 = zombie, a1 = user's word for its end status, or 0) -> a0 = its pid; -EFAULT, and it stays
.proc child_reap
    .reg    child=s0, pid=s1
    .frame  ra, s0, s1
    mv      child, a0
    if a1 != zero
        mv      a0, a1
        addi    a1, child, Process.end_status
        li      a2, 4
        call    copy_out
        if a0 < 0
            return
        endif
    endif
    lw      pid, Process.pid(child)
    mv      a0, child
    call    process_destroy
    mv      a0, pid
    return
.endproc

# Waiting for children to end, to stop, to go on.
#
# Who comes here: the system call, on the parent's kernel stack.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sys_wait(a0 = pid, 0 for any child of our process group, -group, -1 for any child, a1 = user's word for the status, or
# 0, a2 = options: W…) -> a0 = pid of a child of which there is something to tell, and which is forgotten if it has
# ended; 0 if there is none and WNOHANG is given; -ECHILD, -EINTR, -EINVAL or -EFAULT
.globl sys_wait
.proc sys_wait
    .reg    pid=s0, status=s1, options=s2, process=s3
    .frame  ra, s0-s3
    mv      pid, a0
    mv      status, a1
    mv      options, a2
    lw      process, Thread.process(tp)
    andi    t0, options, ~(WNOHANG | WUNTRACED | WCONTINUED)
    if t0 != zero
        li      a0, -EINVAL
        return
    endif
    loop
        mv      a0, pid
        mv      a1, options
        call    child_find
        if a0 == zero
            li      a0, -ECHILD
            return
        endif
        if a1 != zero
            mv      a1, status
            call    child_tell
            beqz    a0, next
            return
        endif
        andi    t0, options, WNOHANG
        if t0 != zero
            li      a0, 0
            return
        endif
        addi    a0, process, Process.child_ended
        call    sleep_on
        bltz    a0, interrupted
next:
    endloop
interrupted:
    return
.endproc

# child_find(a0 = pid, as for sys_wait, a1 = options) -> a0 = a child that is meant, one of which there is something to
# tell if there is one, 0 if there is no such child; a1 = 1 if there is something to tell, else 0
.proc child_find
    .reg    pid=s0, options=s1, child=s2, entry=s3, left=s4, found=s5
    .frame  ra, s0-s5
    mv      pid, a0
    mv      options, a1
    la      entry, process_table
    li      left, PROCESS_MAX
    li      found, 0
    repeat
        lw      child, 0(entry)
        addi    entry, entry, 4
        addi    left, left, -1
        beqz    child, next
        lw      t0, Process.parent(child)
        lw      t1, Thread.process(tp)
        bne     t0, t1, next
        mv      a0, child
        mv      a1, pid
        call    process_is_meant
        beqz    a0, next
        mv      found, child
        lw      t0, Process.state(child)
        addi    t0, t0, -PROCESS_ZOMBIE
        beqz    t0, news
        lw      t0, Process.news(child)
        li      t1, STATUS_CONTINUED
        andi    t2, options, WCONTINUED
        if t0 == t1 && t2 != zero
            j       news
        endif
        andi    t2, options, WUNTRACED
        if t0 != t1 && t0 != zero && t2 != zero
            j       news
        endif
next:
    until left == zero
    mv      a0, found
    li      a1, 0
    return
news:
    mv      a0, child
    li      a1, 1
    return
.endproc

# child_tell(a0 = child of which there is something to tell, a1 = user's word for its status, or 0) -> a0 = its pid;
# -EFAULT, and it stays; 0 if another thread has been told meanwhile
.proc child_tell
    .reg    pid=s0
    .frame  ra, s0, status:4
    lw      pid, Process.pid(a0)
    lw      t0, Process.state(a0)
    addi    t0, t0, -PROCESS_ZOMBIE
    lw      t1, Process.news(a0)
    if t0 == zero
        lw      t1, Process.end_status(a0)
    endif
    sw      t1, status(sp)
    if a1 != zero
        mv      a0, a1
        addi    a1, sp, status
        li      a2, 4
        call    copy_out                # may sleep
        if a0 < 0
            return
        endif
    endif
    mv      a0, pid
    call    process_find
    if a0 == zero
        return
    endif
    sw      zero, Process.news(a0)
    lw      t0, Process.state(a0)
    addi    t0, t0, -PROCESS_ZOMBIE
    if t0 == zero
        call    process_inherit_time
        call    process_destroy
    endif
    mv      a0, pid
    return
.endproc

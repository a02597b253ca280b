# System calls about threads: they share everything that a Process has.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "futex.inc"
.include "process.inc"

.text

# sys_clone(a0 = CLONE_THREAD, a1 = stack pointer, a2 = tp, a3 = user's word) -> a0 = number of a new thread, which is in
# the word, too, until the thread ends; 0 in the new thread; -EINVAL, -EFAULT, -EAGAIN or -ENOMEM
.globl sys_clone
.proc sys_clone
    .reg    thread=s0, word=s1, stack=s2, pointer=s3
    .frame  ra, s0-s3
    li      t0, CLONE_THREAD
    if a0 != t0
        li      a0, -EINVAL
        return
    endif
    mv      stack, a1
    mv      pointer, a2
    mv      word, a3
    lw      a0, Thread.process(tp)
    lw      t0, Process.thread_count(a0)
    li      t1, THREAD_MAX
    if t0 >=u t1
        li      a0, -EAGAIN
        return
    endif
    call    thread_create
    mv      thread, a0
    if thread == zero
        li      a0, -ENOMEM
        return
    endif
    mv      a0, word
    addi    a1, thread, Thread.tid
    li      a2, 4
    call    copy_out
    if a0 < 0
        mv      a0, thread
        call    thread_destroy
        li      a0, -EFAULT
        return
    endif
    sw      word, Thread.clear_tid(thread)
    addi    a0, thread, Thread.frame
    addi    a1, tp, Thread.frame
    li      a2, TrapFrame.sizeof
    call    memory_copy
    sw      zero, Thread.frame.a0(thread)
    sw      stack, Thread.frame.sp(thread)
    sw      pointer, Thread.frame.tp(thread)
    lw      t0, Thread.mask(tp)
    sw      t0, Thread.mask(thread)
    lw      t0, Thread.attention(thread)
    ori     t0, t0, ATTENTION_SIGNAL    # the process may have come to its end meanwhile
    sw      t0, Thread.attention(thread)
    mv      a0, thread
    call    thread_ready
    lw      a0, Thread.tid(thread)
    return
.endproc

# sys_thread_exit(a0 = status): ends the thread, and with the last one the process, with this status; doesn't return
.globl sys_thread_exit
.proc sys_thread_exit
    .reg    status=s0
    andi    status, a0, 255
    call    thread_farewell
    lw      t0, Thread.process(tp)
    lw      t0, Process.thread_count(t0)
    addi    t0, t0, -1
    bnez    t0, thread_leave
    slli    a0, status, 8
    j       process_exit
.endproc

# thread_farewell(): clears the word that holds the thread's number, and wakes who waits for that
.proc thread_farewell
    .reg    word=s0
    .frame  ra, s0, nothing:4
    lw      word, Thread.clear_tid(tp)
    if word != zero
        sw      zero, nothing(sp)
        mv      a0, word
        addi    a1, sp, nothing
        li      a2, 4
        call    copy_out                # if it can't be, that is the program's affair
        mv      a0, word
        li      a1, -1
        call    futex_wake
    endif
    return
.endproc

# threads_end_others() -> a0 = 0 when the present thread is its process's only one; -EINTR if it has to end itself, because
# another thread has been first
.globl threads_end_others
.proc threads_end_others
    .reg    process=s0
    .frame  ra, s0
    lw      process, Thread.process(tp)
    lw      t0, Process.survivor(process)
    bnez    t0, lost
    sw      tp, Process.survivor(process)
    mv      a0, process
    call    threads_interrupt
    mv      a0, process
    li      a1, 0
    call    process_continue            # those that are stopped have to come to the border, too
    loop
        lw      t0, Process.thread_count(process)
        addi    t0, t0, -1
        beqz    t0, alone
        addi    a0, process, Process.thread_ended
        call    block_on
    endloop
alone:
    sw      zero, Process.survivor(process)
    lw      t0, Process.state(process)
    bnez    t0, lost
    lw      t0, Process.pid(process)
    sw      t0, Thread.tid(tp)
    sw      zero, Thread.clear_tid(tp)
    li      a0, 0
    return
lost:
    li      a0, -EINTR
    return
.endproc

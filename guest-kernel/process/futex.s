# Waiting for a word of user memory to change, without the kernel's help as long as nobody has to wait.
#
# Who comes here: the system call, and the ends of threads.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.
#
# Who waits is in one of a few queues, with what he waits for: an address of his address space, or, in memory that is
# shared between processes, a place in a file.

.include "errno.inc"
.include "futex.inc"
.include "process.inc"

.equ QUEUES, 16                         # a power of two

.text

# sys_futex(a0 = user's word, a1 = FUTEX_WAIT or FUTEX_WAKE, a2 = value, a3 = milliseconds, -1 for ever) -> a0 = 0 when woken,
# -EAGAIN if the word is not the value, -ETIMEDOUT, -EINTR; or how many have been woken, at most value; -EINVAL, -EFAULT
.globl sys_futex
.proc sys_futex
    andi    t0, a0, 3
    bnez    t0, invalid
    switch a1, t0
    case FUTEX_WAIT
        mv      a1, a2
        mv      a2, a3
        j       futex_wait
    case FUTEX_WAKE
        mv      a1, a2
        j       futex_wake
    endswitch
invalid:
    li      a0, -EINVAL
    return
.endproc

# futex_wait(a0 = user's word, a1 = value, a2 = milliseconds or -1) -> a0 = 0, -EAGAIN, -ETIMEDOUT, -EFAULT, or that a
# signal has come
.proc futex_wait
    .reg    word=s0, value=s1, timeout=s2, queue=s3
    .frame  ra, s0-s3, now:4
    mv      word, a0
    mv      value, a1
    mv      timeout, a2
    addi    a0, sp, now
    mv      a1, word
    li      a2, 4
    call    copy_in
    bltz    a0, done
    lw      t0, now(sp)                 # from here on nobody else runs until we are in the queue
    li      a0, -EAGAIN
    bne     t0, value, done
    mv      a0, word
    call    futex_key
    sw      a0, Thread.futex_object(tp)
    sw      a1, Thread.futex_offset(tp)
    mv      queue, a2
    mv      a0, queue
    bltz    timeout, sleep_for_ever
    mv      a0, timeout
    li      a1, 0
    call    call_deadline
    mv      a2, a1
    mv      a1, a0
    mv      a0, queue
    call    sleep_until
    li      t0, -EINTR
    if a0 == t0
        li      a0, -ERESTARTDEADLINE
    endif
    return
sleep_for_ever:
    call    sleep_on
done:
    return
.endproc

# futex_wake(a0 = user's word, a1 = how many at most) -> a0 = how many have been woken
.globl futex_wake
.proc futex_wake
    .reg    object=s0, offset=s1, queue=s2, left=s3, count=s4, link=s5
    .frame  ra, s0-s5
    mv      left, a1
    call    futex_key
    mv      object, a0
    mv      offset, a1
    mv      queue, a2
    li      count, 0
    lw      link, List.next(queue)
    while link != queue
        mv      a0, link
        lw      link, List.next(link)
        lw      t0, Thread.futex_object - Thread.link(a0)
        lw      t1, Thread.futex_offset - Thread.link(a0)
        if t0 == object && t1 == offset
            beq     count, left, done
            call    thread_wake
            addi    count, count, 1
        endif
    endwhile
done:
    mv      a0, count
    return
.endproc

# futex_key(a0 = user's word) -> a0 = Inode or Space, a1 = offset or address in it, a2 = queue of those that wait for it
.proc futex_key
    .reg    word=s0, space=s1
    .frame  ra, s0, s1
    mv      word, a0
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    mv      a0, space
    mv      a1, word
    call    region_find
    mv      a1, word
    if a0 != zero
        lw      t0, Region.flags(a0)
        andi    t0, t0, REGION_SHARED
        if t0 != zero
            lw      t0, Region.start(a0)
            lw      t1, Region.offset(a0)
            sub     a1, word, t0
            add     a1, a1, t1
            lw      space, Region.inode(a0)
        endif
    endif
    mv      a0, space
    srli    t0, a1, 2
    andi    t0, t0, QUEUES - 1
    slli    t0, t0, 3                   # List.sizeof
    la      a2, futex_queues
    add     a2, a2, t0
    return
.endproc

.data
    .align  2
futex_queues:
.rept QUEUES
    .word   ., . - 4
.endr

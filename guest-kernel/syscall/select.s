# select: waiting for one of several files, which are given as sets of bits.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "poll.inc"
.include "select.inc"
.include "times.inc"

.text

# sys_select(a0 = how many descriptors, a1 = user's set to read, a2 = to write, a3 = of exceptions; 0 for none; a4 =
# user's Timeval, 0 for ever) -> a0 = how many bits are set, 0 if the time is over; -EBADF, -EINVAL, -EFAULT, or as poll_wait
.globl sys_select
.proc sys_select
    .reg    count=s0, result=s1, timeout=s2
    .frame  ra, s0-s2, users:Sets, sets:Sets, time:Timeval, entries:OPEN_MAX * Pollfd.sizeof
    mv      count, a0
    sw      a1, users + Sets.read(sp)
    sw      a2, users + Sets.write(sp)
    sw      a3, users + Sets.except(sp)
    mv      timeout, a4
    li      t0, OPEN_MAX
    if count >u t0
        li      a0, -EINVAL
        return
    endif
    addi    a0, sp, sets
    addi    a1, sp, users
    mv      a2, count
    call    sets_in
    bltz    a0, done
    mv      a1, timeout
    li      timeout, -1
    if a1 != zero
        addi    a0, sp, time
        li      a2, Timeval.sizeof
        call    copy_in
        bltz    a0, done
        addi    a0, sp, time
        call    timeval_milliseconds
        bltz    a0, done
        mv      timeout, a0
    endif
    addi    a0, sp, entries
    addi    a1, sp, sets
    mv      a2, count
    call    entries_fill
    addi    a0, sp, entries
    mv      a1, count
    mv      a2, timeout
    call    poll_wait
    bltz    a0, done
    addi    a0, sp, sets
    addi    a1, sp, entries
    mv      a2, count
    call    sets_fill
    mv      result, a0
    bltz    result, done
    addi    a0, sp, users
    addi    a1, sp, sets
    call    sets_out
    if a0 == zero
        mv      a0, result
    endif
done:
    return
.endproc

# sets_in(a0 = Sets, a1 = Sets of users' addresses, a2 = how many descriptors) -> a0 = 0 or -EFAULT; bits beyond the
# descriptors are 0
.proc sets_in
    .reg    to=s0, from=s1, mask=s2, left=s3
    .frame  ra, s0-s3
    mv      to, a0
    mv      from, a1
    li      mask, -1
    li      t0, 32
    if a2 != t0
        sll     mask, mask, a2
        not     mask, mask
    endif
    li      left, 3
    repeat
        sw      zero, 0(to)
        lw      a1, 0(from)
        if a1 != zero
            mv      a0, to
            li      a2, 4
            call    copy_in
            if a0 < 0
                return
            endif
            lw      t0, 0(to)
            and     t0, t0, mask
            sw      t0, 0(to)
        endif
        addi    to, to, 4
        addi    from, from, 4
        addi    left, left, -1
    until left == zero
    li      a0, 0
    return
.endproc

# sets_out(a0 = Sets of users' addresses, a1 = Sets) -> a0 = 0 or -EFAULT
.proc sets_out
    .reg    to=s0, from=s1, left=s2
    .frame  ra, s0-s2
    mv      to, a0
    mv      from, a1
    li      left, 3
    repeat
        lw      a0, 0(to)
        if a0 != zero
            mv      a1, from
            li      a2, 4
            call    copy_out
            if a0 < 0
                return
            endif
        endif
        addi    to, to, 4
        addi    from, from, 4
        addi    left, left, -1
    until left == zero
    li      a0, 0
    return
.endproc

# timeval_milliseconds(a0 = Timeval) -> a0 = milliseconds, rounded up, at most the largest number; -EINVAL if it is none
#   clobbers t0-t2
.proc timeval_milliseconds
    lw      t0, Timeval.seconds(a0)
    lw      t1, Timeval.microseconds(a0)
    li      a0, -EINVAL
    li      t2, 1000000
    bgeu    t1, t2, done
    bltz    t0, done
    li      a0, 0x7fffffff
    li      t2, 2000000
    bgt     t0, t2, done
    li      t2, 1000
    mul     a0, t0, t2
    addi    t1, t1, 999
    divu    t1, t1, t2
    add     a0, a0, t1
done:
    return
.endproc

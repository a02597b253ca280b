# poll: waiting for one of several files.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "poll.inc"

.text

# sys_poll(a0 = user's Pollfds, a1 = how many, a2 = milliseconds, negative for ever) -> a0 = how many are ready, 0 if the
# time is over; -EINVAL if there are more than OPEN_MAX, -EFAULT, or as poll_wait
.globl sys_poll
.proc sys_poll
    .reg    user=s0, size=s1, timeout=s2
    .frame  ra, s0-s2, entries:OPEN_MAX * Pollfd.sizeof
    mv      user, a0
    mv      timeout, a2
    li      t0, OPEN_MAX
    if a1 >u t0
        li      a0, -EINVAL
        return
    endif
    slli    size, a1, 3                 # Pollfd.sizeof
    addi    a0, sp, entries
    mv      a1, user
    mv      a2, size
    call    copy_in
    bltz    a0, done
    addi    a0, sp, entries
    srli    a1, size, 3
    mv      a2, timeout
    call    poll_wait
    bltz    a0, done
    mv      timeout, a0
    mv      a0, user
    addi    a1, sp, entries
    mv      a2, size
    call    copy_out
    if a0 == zero
        mv      a0, timeout
    endif
done:
    return
.endproc

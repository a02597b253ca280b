# Waiting for one of several files. Whatever makes a file ready calls poll_wake, and everybody who waits so looks again:
# few do, and a queue for each file that they would all have to be in would be much more to read.
#
# Who comes here: poll and select; poll_wake from anywhere, interrupts included.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "poll.inc"
.include "process.inc"

.text

# poll_wait(a0 = Pollfds, a1 = how many, a2 = milliseconds, negative for ever) -> a0 = how many are ready, their revents
# being set; 0 if the time is over; -ERESTARTDEADLINE or -ERESTARTNOHAND
.globl poll_wait
.proc poll_wait
    .reg    entries=s0, count=s1, timeout=s2, low=s3, high=s4
    .frame  ra, s0-s4
    mv      entries, a0
    mv      count, a1
    mv      timeout, a2
    if timeout > 0
        mv      a0, timeout
        li      a1, 0
        call    call_deadline
        mv      low, a0
        mv      high, a1
    endif
    loop
        mv      a0, entries
        mv      a1, count
        call    poll_look
        if a0 != zero || timeout == zero
            return
        endif
        la      a0, pollers
        if timeout < 0
            call    sleep_on
            bltz    a0, interrupted
        else
            mv      a1, low
            mv      a2, high
            call    sleep_until
            li      t0, -EINTR
            beq     a0, t0, interrupted_deadline
            if a0 < 0                   # -ETIMEDOUT
                li      timeout, 0      # look once more
            endif
        endif
    endloop
interrupted:
    li      a0, -ERESTARTNOHAND
    return
interrupted_deadline:
    li      a0, -ERESTARTDEADLINE
    return
.endproc

# poll_look(a0 = Pollfds, a1 = how many) -> a0 = how many are ready now, their revents being set
.proc poll_look
    .reg    entry=s0, left=s1, ready=s2
    .frame  ra, s0-s2
    mv      entry, a0
    mv      left, a1
    li      ready, 0
    while left != zero
        sh      zero, Pollfd.revents(entry)
        lw      a0, Pollfd.descriptor(entry)
        if a0 >= 0
            call    poll_one
            lhu     t0, Pollfd.events(entry)
            ori     t0, t0, POLLERR | POLLHUP | POLLNVAL
            and     a0, a0, t0
            sh      a0, Pollfd.revents(entry)
            snez    a0, a0
            add     ready, ready, a0
        endif
        addi    entry, entry, Pollfd.sizeof
        addi    left, left, -1
    endwhile
    mv      a0, ready
    return
.endproc

# poll_one(a0 = descriptor) -> a0 = POLL…
.proc poll_one
    .frame  ra
    call    descriptor_file
    if a0 == zero
        li      a0, POLLNVAL
        return
    endif
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.poll(t0)
    leave
    jr      t0
.endproc

# poll_wake(): a file may have become ready
.globl poll_wake
.proc poll_wake
    la      a0, pollers
    lw      t0, List.next(a0)
    bne     t0, a0, wake_all
    return
.endproc

.data
list_define pollers                     # wait queue

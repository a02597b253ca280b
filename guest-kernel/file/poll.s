# Waiting for one of several files. Whatever makes a file ready calls poll_wake, and everybody who waits so looks again:
# few do, and a queue for each file that they would all have to be in would be much more to read.
#
# Who comes here: poll and select, on the process's kernel stack; poll_wake from anywhere, interrupts included.

.include "file.inc"
.include "poll.inc"
.include "process.inc"

.struct Poller                          # on the kernel stack of one who waits
    link        List                    # in `pollers`
    process     .word
.endstruct

.text

# poll_wait(a0 = Pollfds, a1 = how many, a2 = milliseconds, negative for ever) -> a0 = how many are ready, their revents
# being set; 0 if the time is over; -EINTR
.globl poll_wait
.proc poll_wait
    .reg    entries=s0, count=s1, timeout=s2, deadline=s3
    .frame  ra, s0-s3
    mv      entries, a0
    mv      count, a1
    mv      timeout, a2
    if timeout > 0
        call    clock_milliseconds
        add     deadline, a0, timeout
    endif
    loop
        mv      a0, entries
        mv      a1, count
        call    poll_look
        if a0 != zero || timeout == zero
            return
        endif
        mv      a0, timeout
        call    poll_sleep
        bltz    a0, interrupted
        if timeout > 0
            call    clock_milliseconds
            sub     timeout, deadline, a0
            if timeout < 0
                li      timeout, 0      # look once more
            endif
        endif
    endloop
interrupted:
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

# poll_sleep(a0 = milliseconds, negative for ever) -> a0 = 0 if something may be ready or the time is over, or -EINTR
.proc poll_sleep
    .reg    timeout=s0
    .frame  ra, s0, poller:Poller
    mv      timeout, a0
    sw      tp, poller + Poller.process(sp)
    la      a0, pollers
    addi    a1, sp, poller
    call    list_append
    if timeout < 0
        la      a0, poll_sleepers
        call    sleep_on
    else
        mv      a0, timeout
        call    clock_sleep
    endif
    mv      timeout, a0
    addi    a0, sp, poller
    call    list_remove
    mv      a0, timeout
    return
.endproc

# poll_wake(): a file may have become ready
.globl poll_wake
.proc poll_wake
    la      t0, pollers
    lw      t1, List.next(t0)
    bne     t0, t1, pollers_wake
    return
.endproc

# pollers_wake(): wakes everybody who waits so
.proc pollers_wake
    .reg    link=s0
    .frame  ra, s0
    la      link, pollers
    loop
        lw      link, List.next(link)
        la      t0, pollers
        if link == t0
            break
        endif
        lw      a0, Poller.process(link)
        lw      t0, Process.state(a0)
        li      t1, PROCESS_SLEEPING
        if t0 == t1                     # else it has been woken already
            addi    a0, a0, Process.link
            call    process_wake
        endif
    endloop
    return
.endproc

.data
list_define pollers
list_define poll_sleepers               # wait queue of those without a time

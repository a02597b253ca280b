# Which threads are told that there is something for their process: a signal, or that it stops or ends.
#
# Who comes here: the sending of signals, and the end of a process; never sleeps.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

.text

# threads_notify(a0 = process, a1 = set of signals): all threads that don't block one of them are to look, and the first
# that sleeps is woken
.globl threads_notify
.proc threads_notify
    .reg    list=s0, thread=s1, set=s2
    .frame  ra, s0-s2
    addi    list, a0, Process.threads
    mv      set, a1
    lw      thread, List.next(list)
    while thread != list
        addi    a0, thread, -Thread.sibling
        lw      t0, Thread.mask(a0)
        not     t0, t0
        and     t0, t0, set
        if t0 != zero
            call    thread_interrupt
            if a0 != zero               # one is enough
                li      set, 0
            endif
        endif
        lw      thread, List.next(thread)
    endwhile
    return
.endproc

# threads_interrupt(a0 = process): all threads come to the border of user mode as soon as they can
.globl threads_interrupt
.proc threads_interrupt
    .reg    list=s0, thread=s1
    .frame  ra, s0, s1
    addi    list, a0, Process.threads
    lw      thread, List.next(list)
    while thread != list
        addi    a0, thread, -Thread.sibling
        call    thread_interrupt
        lw      thread, List.next(thread)
    endwhile
    return
.endproc

# thread_interrupt(a0 = thread) -> a0 = 1 if it slept and has been woken, else 0: makes it look for signals
.proc thread_interrupt
    .frame  ra
    lw      t0, Thread.attention(a0)
    ori     t0, t0, ATTENTION_SIGNAL
    sw      t0, Thread.attention(a0)
    lw      t0, Thread.state(a0)
    li      t1, THREAD_SLEEPING
    if t0 != t1
        li      a0, 0
        return
    endif
    addi    a0, a0, Thread.link
    call    thread_wake
    li      a0, 1
    return
.endproc

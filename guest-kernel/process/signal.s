# Signals. All that one does so far is to end its process, when that is about to return to user mode; until then, system
# calls that wait come back with -EINTR.

.include "errno.inc"
.include "process.inc"
.include "signal.inc"

.equ SIGNALS_IGNORED, 1 << SIGCHLD | 1 << SIGCONT | 1 << SIGURG | 1 << SIGWINCH

.text

# signal_send(a0 = process, a1 = signal, 1 to SIGNAL_MAX): the first that ends a process counts
.globl signal_send
.proc signal_send
    .reg    process=s0, thread=s1
    .frame  ra, s0, s1
    mv      process, a0
    li      t0, SIGNALS_IGNORED
    srl     t0, t0, a1
    andi    t0, t0, 1
    lw      t1, Process.signal(process)
    lw      t2, Process.state(process)
    if t0 != zero || t1 != zero || t2 != zero
        return
    endif
    sw      a1, Process.signal(process)
    lw      thread, Process.threads + List.next(process)
    loop
        addi    t0, process, Process.threads
        if thread == t0
            break
        endif
        lw      t0, Thread.attention - Thread.sibling(thread)
        ori     t0, t0, ATTENTION_SIGNAL
        sw      t0, Thread.attention - Thread.sibling(thread)
        lw      t2, Thread.state - Thread.sibling(thread)
        li      t3, THREAD_SLEEPING
        if t2 == t3
            addi    a0, thread, Thread.link - Thread.sibling
            call    thread_wake
        endif
        lw      thread, List.next(thread)
    endloop
    return
.endproc

# sys_kill(a0 = pid, a1 = signal, 0 to ask only) -> a0 = 0, -ESRCH or -EINVAL
.globl sys_kill
.proc sys_kill
    .frame  ra, s0
    mv      s0, a1
    li      t0, SIGNAL_MAX
    if s0 >u t0
        li      a0, -EINVAL
        return
    endif
    call    process_find
    if a0 == zero
        li      a0, -ESRCH
        return
    endif
    if s0 != zero
        mv      a1, s0
        call    signal_send
    endif
    li      a0, 0
    return
.endproc

# foreground_process() -> a0 = whom the terminal's interrupt key means: where the chain ends that begins with the first
# process and goes from each that waits for a child to that child, the youngest if any will do
#   clobbers a1-a3, t0-t4
.globl foreground_process
.proc foreground_process
    .reg    process=a0, child=a1, youngest=a2, pid=a3, entry=t0, left=t1
    lw      process, init_process
    loop
        lw      t2, Process.waits_for(process)
        beqz    t2, found
        li      youngest, 0
        li      pid, 0
        la      entry, process_table
        li      left, PROCESS_MAX
        repeat
            lw      child, 0(entry)
            addi    entry, entry, 4
            addi    left, left, -1
            beqz    child, next
            lw      t3, Process.parent(child)
            bne     t3, process, next
            lw      t3, Process.pid(child)
            bltu    t3, pid, next
            if t2 > 0 && t2 != t3       # it waits for another one
                j       next
            endif
            mv      youngest, child
            mv      pid, t3
next:
        until left == zero
        beqz    youngest, found
        mv      process, youngest
    endloop
found:
    return
.endproc

# Work that is put off: what takes longer than an interrupt routine should, or may sleep, is done by a thread of the kernel, one
# piece after the other, in the order in which it has been put off.
#
# Who comes here: the boot, to works_start; drivers, to work_schedule from anywhere, interrupt routines included, and to
# works_finish when they may sleep. The routines run in the thread, and may sleep.
# Runs in kernel mode, on any kernel stack, under any page table; the routines on the stack of that thread, which has no
# user memory.

.include "work.inc"

.text

# works_start(): makes the thread, or panics
.globl works_start
.proc works_start
    .frame  ra
    la      a0, works_run
    li      a1, 0
    call    thread_start_kernel
    if a0 == zero
        la      a0, message
        call    panic
    endif
    return
.endproc

# work_schedule(a0 = Work, whose routine and argument are set): its routine is called some time; once, if it is put off again before
# that
.globl work_schedule
.proc work_schedule
    .frame  ra
    lw      t0, Work.link + List.next(a0)
    if t0 == zero
        addi    a1, a0, Work.link
        la      a0, works
        call    list_append
        la      a0, worker
        call    wake_all
    endif
    return
.endproc

# works_finish(): waits until all that has been put off so far is done; for drivers that are to go
.globl works_finish
.proc works_finish
    .frame  ra
    loop
        lw      t0, works
        la      t1, works
        lw      t2, working
        if t0 == t1 && t2 == zero
            return
        endif
        la      a0, waiters
        call    block_on
    endloop
.endproc

# works_run(): the thread
.proc works_run
    .reg    work=s0
    loop
        lw      work, works             # List.next
        la      t0, works
        if work == t0
            sw      zero, working, t0
            la      a0, waiters
            call    wake_all
            la      a0, worker
            call    block_on
            continue
        endif
        li      t0, 1
        sw      t0, working, t1
        mv      a0, work
        call    list_remove
        sw      zero, Work.link + List.next(work)   # from here on it may be put off again
        lw      a0, Work.argument(work)
        lw      t0, Work.routine(work)
        jalr    t0
    endloop
.endproc

.rodata
message:
    .asciz  "no memory for the thread that does work that was put off"

.data
list_define works
list_define worker                      # wait queue of the thread
list_define waiters                     # wait queue: who waits until there is no work

.bss
    .align  2
working:                                # 1 while the thread does a piece of work
    .space  4

# The making and the end of a thread.
#
# Who comes here: fork, clone, exit, and the boot.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "process.inc"

.text

# thread_create(a0 = process) -> a0 = a thread of it, 0 if no memory is left: not yet in the run queue; its first switch
# goes to user mode, with the registers of its frame
.globl thread_create
.proc thread_create
    .reg    process=s0, thread=s1
    .frame  ra, s0, s1
    mv      process, a0
    call    program_page_alloc
    mv      thread, a0
    if thread == zero
        return
    endif
    li      a1, Thread.sizeof
    call    memory_zero
    sw      process, Thread.process(thread)
    la      t0, trap_return
    sw      t0, Thread.context.ra(thread)
    addi    t0, thread, KERNEL_STACK_TOP
    sw      t0, Thread.context.sp(thread)
    li      t0, CANARY
    sw      t0, Thread.canary(thread)
    lw      t0, isolation_in_use
    if t0 != zero
        li      t0, ATTENTION_ISOLATED
        sw      t0, Thread.attention(thread)
    endif
    addi    t1, process, Process.threads
    lw      t2, List.next(t1)
    lw      a0, Process.pid(process)
    if t2 != t1 && a0 != zero           # not the first one; the kernel's threads all have the number 0
        call    tid_next
    endif
    sw      a0, Thread.tid(thread)
    addi    a0, process, Process.threads
    addi    a1, thread, Thread.sibling
    call    list_append
    lw      t0, Process.thread_count(process)
    addi    t0, t0, 1
    sw      t0, Process.thread_count(process)
    mv      a0, thread
    return
.endproc

# thread_destroy(a0 = thread that is in no queue)
.globl thread_destroy
.proc thread_destroy
    .frame  ra
    call    thread_forget
    call    page_put
    return
.endproc

# thread_forget(a0 = thread) -> a0 = the same: its process doesn't have it any more
#   clobbers t0, t1
.globl thread_forget
.proc thread_forget
    lw      t0, Thread.process(a0)
    lw      t1, Process.thread_count(t0)
    addi    t1, t1, -1
    sw      t1, Process.thread_count(t0)
    addi    a0, a0, Thread.sibling
    lw      t0, List.next(a0)
    lw      t1, List.previous(a0)
    sw      t0, List.next(t1)
    sw      t1, List.previous(t0)
    addi    a0, a0, -Thread.sibling
    return
.endproc

# thread_vanish(): gives the page of the present thread back, which its process has forgotten; doesn't return
.globl thread_vanish
.proc thread_vanish
    mv      a0, tp
    call    page_put                    # nobody allocates memory between here
    j       schedule_away               # and the switch, and there are no interrupts
.endproc

# thread_start_kernel(a0 = routine, a1 = its argument) -> a0 = 1, 0 if no memory is left: runs routine(argument) in a
# thread of the kernel's own process, which ends when it returns. It has no user memory.
.globl thread_start_kernel
.proc thread_start_kernel
    .reg    routine=s0, argument=s1
    .frame  ra, s0, s1
    mv      routine, a0
    mv      argument, a1
    la      a0, kernel_process
    call    thread_create
    if a0 == zero
        return
    endif
    la      t0, thread_run_kernel
    sw      t0, Thread.context.ra(a0)
    sw      routine, Thread.context.s0(a0)
    sw      argument, Thread.context.s1(a0)
    call    thread_ready
    li      a0, 1
    return
.endproc

# thread_run_kernel(s0 = routine, s1 = its argument): where such a thread begins
.proc thread_run_kernel
    mv      a0, s1
    jalr    s0
    mv      a0, tp
    call    thread_forget
    j       thread_vanish
.endproc

# tid_next() -> a0 = a number that no process and no thread has had
#   clobbers t0
.globl tid_next
.proc tid_next
    lw      a0, last_tid
    addi    a0, a0, 1
    sw      a0, last_tid, t0
    return
.endproc

.bss
    .align  2
last_tid:
    .space  4

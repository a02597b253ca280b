# The copy of a process.
#
# Who comes here: the system call, on the parent's kernel stack. The child's first switch goes to trap_return with a
# copy of the parent's frame, in which a0 is 0.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sys_fork() -> a0 = pid of the child (0 in the child), -EAGAIN if there are too many processes, -ENOMEM
.globl sys_fork
.proc sys_fork
    .reg    child=s0, thread=s1, parent=s2
    .frame  ra, s0-s2
    lw      parent, Thread.process(tp)
    call    process_create
    mv      child, a0
    if child == zero
        li      a0, -EAGAIN
        return
    endif
    call    thread_create
    mv      thread, a0
    beqz    thread, no_thread
    lw      a0, Process.space(parent)
    call    space_copy
    beqz    a0, no_space
    sw      a0, Process.space(child)

    addi    a0, thread, Thread.frame
    addi    a1, tp, Thread.frame
    li      a2, TrapFrame.sizeof
    call    memory_copy
    sw      zero, Thread.frame.a0(thread)
    .irp field, mask, stack_base, stack_size
        lw      t0, Thread.\field(tp)
        sw      t0, Thread.\field(thread)
    .endr
    addi    a0, child, PROCESS_INHERITED
    addi    a1, parent, PROCESS_INHERITED
    li      a2, PROCESS_INHERITED_END - PROCESS_INHERITED
    call    memory_copy
    mv      a0, child
    call    process_files_copy

    sw      parent, Process.parent(child)
    mv      a0, thread
    call    thread_ready
    lw      a0, Process.pid(child)
    return
no_space:
    mv      a0, thread
    call    thread_destroy
no_thread:
    mv      a0, child
    call    process_destroy
    li      a0, -ENOMEM
    return
.endproc

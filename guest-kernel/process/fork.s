# The copy of a process.
#
# Who comes here: the system call, on the parent's kernel stack. The child's first switch goes to trap_return with a
# copy of the parent's frame, in which a0 is 0.

.include "errno.inc"
.include "process.inc"

.text

# sys_fork() -> a0 = pid of the child (0 in the child), -EAGAIN if there are too many processes, -ENOMEM
.globl sys_fork
.proc sys_fork
    .reg    child=s0
    .frame  ra, s0
    call    process_create
    if a0 == zero
        li      a0, -EAGAIN
        return
    endif
    mv      child, a0
    lw      a0, Process.page_table(tp)
    call    space_copy
    if a0 == zero
        mv      a0, child
        call    process_destroy
        li      a0, -ENOMEM
        return
    endif
    mv      a1, a0
    mv      a0, child
    call    process_use_space

    addi    a0, child, Process.frame
    addi    a1, tp, Process.frame
    li      a2, TrapFrame.sizeof
    call    memory_copy
    sw      zero, Process.frame.a0(child)
    addi    a0, child, Process.regions
    addi    a1, tp, Process.regions
    li      a2, REGION_MAX * Region.sizeof
    call    memory_copy
    addi    a0, child, Process.name
    addi    a1, tp, Process.name
    li      a2, Process.canary - Process.name
    call    memory_copy
    mv      a0, child
    call    process_files_copy
    .irp field, user, effective_user, saved_user, group, effective_group, saved_group
        lw      t0, Process.\field(tp)
        sw      t0, Process.\field(child)
    .endr

    sw      tp, Process.parent(child)
    mv      a0, child
    call    process_ready
    lw      a0, Process.pid(child)
    return
.endproc

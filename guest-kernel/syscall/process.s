# System calls about the calling process itself. fork, exec, wait and kill have files of their own in process/.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# sys_getpid() -> a0 = pid
.globl sys_getpid
.proc sys_getpid
    lw      a0, Thread.process(tp)
    lw      a0, Process.pid(a0)
    return
.endproc

# sys_gettid() -> a0 = number of the thread; that of a process's first thread is its pid
.globl sys_gettid
.proc sys_gettid
    lw      a0, Thread.tid(tp)
    return
.endproc

# sys_getppid() -> a0 = pid of the parent, 0 for the first process
.globl sys_getppid
.proc sys_getppid
    lw      a0, Thread.process(tp)
    lw      a0, Process.parent(a0)
    if a0 != zero
        lw      a0, Process.pid(a0)
    endif
    return
.endproc

# sys_exit(a0 = status): doesn't return
.globl sys_exit
.proc sys_exit
    andi    a0, a0, 255
    slli    a0, a0, 8
    j       process_exit
.endproc

# sys_yield() -> a0 = 0
.globl sys_yield
.proc sys_yield
    .frame  ra
    call    thread_yield
    li      a0, 0
    return
.endproc

# sys_poweroff(a0 = status) -> a0 = -EPERM for others than root: ends the machine; doesn't return
.globl sys_poweroff
.proc sys_poweroff
    .reg    status=s0
    .frame  ra, s0
    mv      status, a0
    call    process_is_root
    if a0 == zero
        li      a0, -EPERM
        return
    endif
    call    mounts_finish
    mv      a0, status
    j       power_exit
.endproc

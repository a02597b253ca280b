# System calls about the calling process itself. fork, exec, wait and kill have files of their own in process/.

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

# sys_poweroff(a0 = status): ends the machine; doesn't return
.globl sys_poweroff
.proc sys_poweroff
    .reg    status=s0
    mv      status, a0
    call    disk_flush
    mv      a0, status
    j       power_exit
.endproc

# sys_sbrk(a0 = delta) -> a0 = old end of the heap, or -ENOMEM, and nothing has changed
.globl sys_sbrk
.proc sys_sbrk
    .reg    old=s0, new=s1, heap=s2, space=s3
    .frame  ra, s0-s3
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    addi    heap, space, Space.regions + REGION_HEAP * Region.sizeof
    lw      old, Region.end(heap)
    add     new, old, a0
    lw      t0, Region.start(heap)
    li      t1, USER_HEAP_LIMIT
    if a0 > 0
        bltu    new, old, refused       # around the end of the address space
        bgtu    new, t1, refused
        lw      t0, page_count_free     # pages come when they are touched, but more than there are is no use
        srli    t1, a0, PAGE_SHIFT
        bgtu    t1, t0, refused
    else
        bgtu    new, old, refused
        bltu    new, t0, refused
        li      t0, PAGE_MASK
        add     a1, new, t0
        andi    a1, a1, -PAGE_SIZE
        add     a2, old, t0
        andi    a2, a2, -PAGE_SIZE
        mv      a0, space
        call    space_unmap
        mv      a0, space
        call    space_flush
    endif
    sw      new, Region.end(heap)
    mv      a0, old
    return
refused:
    li      a0, -ENOMEM
    return
.endproc

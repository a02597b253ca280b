# Threads: they share everything but their stacks and registers.

.include "futex.inc"
.include "mman.inc"
.include "thread.inc"

# pthread_create(a0 = pthread_t *, a1 = attributes, which are not looked at, a2 = routine, a3 = its argument) -> a0 = 0,
#   or an error number
.weak pthread_create
.proc pthread_create
    .reg    to=s0, routine=s1, argument=s2, thread=s3
    .frame  ra, s0-s3
    mv      to, a0
    mv      routine, a2
    mv      argument, a3
    call    __threads_begin
    li      a0, 0
    li      a1, THREAD_STACK
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    call    sys_mmap
    bltz    a0, failed
    li      t0, THREAD_STACK - Thread.sizeof
    add     thread, a0, t0
    sw      routine, Thread.routine(thread)
    sw      argument, Thread.argument(thread)
    sw      zero, Thread.error(thread)
    sw      thread, 0(to)
    li      a0, CLONE_THREAD
    mv      a1, thread
    mv      a2, thread
    addi    a3, thread, Thread.tid
    call    sys_clone
    if a0 == 0                          # the new thread, on its own stack: the frame above is not its
        lw      t0, Thread.routine(tp)
        lw      a0, Thread.argument(tp)
        jalr    t0
        call    __thread_exit
    endif
    if a0 < 0
        mv      routine, a0
        mv      a0, thread
        call    __thread_unmap
        mv      a0, routine
        j       failed
    endif
    li      a0, 0
    return
failed:
    neg     a0, a0
    return
.endproc

# pthread_exit(a0 = result): ends the thread; doesn't return
.weak pthread_exit
.proc pthread_exit
    tail    __thread_exit
.endproc

# __thread_exit(a0 = result): doesn't return
.globl __thread_exit
.proc __thread_exit
    if tp != 0                          # the first thread has no Thread, and nobody to join it
        sw      a0, Thread.result(tp)
    endif
    li      a0, 0
    call    sys_thread_exit
.endproc

# pthread_self() -> a0 = the calling thread; 0 in the first one
.weak pthread_self
.proc pthread_self
    mv      a0, tp
    ret
.endproc

# pthread_join(a0 = thread, a1 = void **result, or 0) -> a0 = 0: waits for its end
.weak pthread_join
.proc pthread_join
    .reg    thread=s0, result=s1
    .frame  ra, s0, s1
    mv      thread, a0
    mv      result, a1
    loop
        lw      a2, Thread.tid(thread)
        if a2 == 0
            break
        endif
        addi    a0, thread, Thread.tid
        li      a1, FUTEX_WAIT
        li      a3, -1
        call    sys_futex
    endloop
    if result != 0
        lw      t0, Thread.result(thread)
        sw      t0, 0(result)
    endif
    mv      a0, thread
    call    __thread_unmap
    li      a0, 0
    return
.endproc

# __thread_unmap(a0 = Thread): gives its stack back
.globl __thread_unmap
.proc __thread_unmap
    li      a1, THREAD_STACK
    addi    a0, a0, Thread.sizeof
    sub     a0, a0, a1
    tail    sys_munmap
.endproc

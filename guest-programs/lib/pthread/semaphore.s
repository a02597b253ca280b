# Semaphores: a word that counts what is there.

.include "errno.inc"
.include "futex.inc"

# sem_init(a0 = semaphore, a1 = whether processes share it: it is all the same, a2 = value) -> a0 = 0
.weak sem_init
.proc sem_init
    sw      a2, 0(a0)
    li      a0, 0
    ret
.endproc

# sem_destroy(a0 = semaphore) -> a0 = 0
.weak sem_destroy
.proc sem_destroy
    li      a0, 0
    ret
.endproc

# sem_getvalue(a0 = semaphore, a1 = int *) -> a0 = 0
.weak sem_getvalue
.proc sem_getvalue
    lw      t0, 0(a0)
    sw      t0, 0(a1)
    li      a0, 0
    ret
.endproc

# semaphore_take: takes one from the semaphore in \semaphore, or goes to \none if nothing is there
#   clobbers t0, t1
.macro semaphore_take semaphore, none
again\@:
    lr.w    t0, (\semaphore)
    beqz    t0, \none
    addi    t0, t0, -1
    sc.w    t1, t0, (\semaphore)
    bnez    t1, again\@
.endm

# sem_trywait(a0 = semaphore) -> a0 = 0, -1 and errno = EAGAIN if nothing is there
.weak sem_trywait
.proc sem_trywait
    semaphore_take a0, none
    li      a0, 0
    ret
none:
    li      a0, -EAGAIN
    tail    __errno_fail
.endproc

# sem_wait(a0 = semaphore) -> a0 = 0: waits until something is there
.weak sem_wait
.proc sem_wait
    .reg    semaphore=s0
    .frame  ra, s0
    mv      semaphore, a0
    loop
        semaphore_take semaphore, none
        li      a0, 0
        return
    none:
        mv      a0, semaphore
        li      a1, FUTEX_WAIT
        li      a2, 0
        li      a3, -1
        call    sys_futex
    endloop
.endproc

# sem_post(a0 = semaphore) -> a0 = 0: adds one, and wakes one who waits
.weak sem_post
.proc sem_post
    .frame  ra
    li      t0, 1
    amoadd.w zero, t0, (a0)
    li      a1, FUTEX_WAKE
    li      a2, 1
    li      a3, 0
    call    sys_futex
    li      a0, 0
    return
.endproc

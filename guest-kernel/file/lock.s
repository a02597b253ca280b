# Locks that are held over waiting for a disk. Interrupts are off in the kernel and nobody is preempted, so that a lock
# is needed only where its holder may sleep in the middle of something that others must not see.
#
# Who comes here: the file layer, on the kernel stack of a process, or of the boot, where nobody waits.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "lock.inc"

.text

# lock_init(a0 = Lock)
#   clobbers a0
.globl lock_init
.proc lock_init
    sw      zero, Lock.held(a0)
    addi    a0, a0, Lock.waiters
    j       list_clear
.endproc

# lock_acquire(a0 = Lock): waits until it is free; signals don't end the wait, because no holder sleeps for long
.globl lock_acquire
.proc lock_acquire
    lw      t0, Lock.held(a0)
    li      t1, 1
    bnez    t0, lock_wait
    sw      t1, Lock.held(a0)
    return
.endproc

# lock_wait(a0 = Lock that is held): waits until it is free, and takes it
.proc lock_wait
    .reg    lock=s0
    .frame  ra, s0
    mv      lock, a0
    repeat
        addi    a0, lock, Lock.waiters
        call    block_on
        lw      t0, Lock.held(lock)
    until t0 == zero
    li      t0, 1
    sw      t0, Lock.held(lock)
    return
.endproc

# lock_release(a0 = Lock)
.globl lock_release
.proc lock_release
    sw      zero, Lock.held(a0)
    addi    a0, a0, Lock.waiters
    j       wake_all
.endproc

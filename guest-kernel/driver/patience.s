# Waiting for a device that may fail. An interrupt can get lost, and a device can die: so whoever waits for one looks at it from time
# to time, by calling its interrupt routine as if it had interrupted. The first look comes after ten milliseconds, and each
# pause is twice as long as the one before: what is lost is found after twice the time it would have taken, and waiting for years costs
# a few dozen looks.
#
# Who comes here: drivers, in the thread that waits, with a Patience in its frame; the deadlines, to patience_over. Sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; patience_over on any kernel stack.

.include "driver.inc"
.include "patience.inc"
.include "process.inc"

.equ FIRST_STEP, 10                     # milliseconds
.equ LAST_STEP, 10240                   # of a wait for a request: 20 seconds, all in all
.equ LONGEST_STEP, 1 << 30              # of other waits: behind it nobody looks any more

.text

# patience_begin(a0 = Patience): the wait begins
.globl patience_begin
.proc patience_begin
    .reg    patience=s0
    .frame  ra, s0
    mv      patience, a0
    la      t0, patience_over
    sw      t0, Patience.deadline.routine(patience)
    sw      zero, Patience.deadline.link + List.next(patience)
    sw      tp, Patience.thread(patience)
    li      a1, FIRST_STEP
    call    patience_next
    return
.endproc

# device_wait(a0 = Device, a1 = wait queue, a2 = Patience) -> a0 = 0 when it may have done what it has been asked for: look;
# -ETIMEDOUT if it hasn't for so long that it never will. Signals don't end it, because the device works on memory.
.globl device_wait
.proc device_wait
    .reg    device=s0, patience=s1, queue=s2
    .frame  ra, s0-s2
    mv      device, a0
    mv      queue, a1
    mv      patience, a2
    lw      t0, Patience.step(patience)
    li      t1, LAST_STEP
    li      a0, -ETIMEDOUT
    bgtu    t0, t1, done
    mv      a0, patience
    call    patience_arm
    mv      a0, queue
    call    block_on
    mv      a0, device
    mv      a1, patience
    call    patience_look
    li      a0, 0
done:
    return
.endproc

# device_sleep(a0 = Device, a1 = wait queue, a2 = Patience) -> a0 = 0 when what it waits for may have come: look; -EINTR: for
# what comes some time or never, as a key or a frame
.globl device_sleep
.proc device_sleep
    .reg    device=s0, patience=s1, queue=s2
    .frame  ra, s0-s2
    mv      device, a0
    mv      queue, a1
    mv      patience, a2
    lw      t0, Patience.step(patience)
    li      t1, LONGEST_STEP
    if t0 <=u t1
        mv      a0, patience
        call    patience_arm
    endif
    mv      a0, queue
    call    sleep_on
    mv      queue, a0                   # the result
    mv      a0, device
    mv      a1, patience
    call    patience_look
    mv      a0, queue
    return
.endproc

# patience_arm(a0 = Patience): its time is set
.proc patience_arm
    lw      a1, Patience.deadline.low(a0)
    lw      a2, Patience.deadline.high(a0)
    addi    a0, a0, Patience.deadline
    j       deadline_set
.endproc

# patience_look(a0 = Device, a1 = Patience): behind a wait: looks at the device if the time has come
.proc patience_look
    .reg    device=s0, patience=s1
    .frame  ra, s0, s1
    mv      device, a0
    mv      patience, a1
    lw      t0, Patience.deadline.link + List.next(patience)
    if t0 != zero                       # woken before that
        addi    a0, patience, Patience.deadline
        call    deadline_cancel
        return
    endif
    lw      t0, Patience.step(patience)
    li      t1, LONGEST_STEP
    bgtu    t0, t1, done                # it was not set
    slli    a1, t0, 1
    mv      a0, patience
    call    patience_next
    mv      a0, device
    call    device_interrupt
    if a0 != zero
        la      a0, message
        lw      t0, Device.driver(device)
        lw      a1, Driver.name(t0)
        lw      a2, Device.base(device)
        call    log_print
    endif
done:
    return
.endproc

# patience_next(a0 = Patience, a1 = milliseconds): the next look is to come after these
.proc patience_next
    .frame  ra, s0
    mv      s0, a0
    sw      a1, Patience.step(s0)
    mv      a0, a1
    li      a1, 0
    call    clock_after
    sw      a0, Patience.deadline.low(s0)
    sw      a1, Patience.deadline.high(s0)
    return
.endproc

# patience_over(a0 = Deadline of a Patience): wakes its thread, if it still waits
.proc patience_over
    lw      t1, Patience.thread - Patience.deadline(a0)
    lw      t0, Thread.state(t1)
    addi    a0, t1, Thread.link
    li      t2, THREAD_SLEEPING
    beq     t0, t2, thread_wake
    li      t2, THREAD_BLOCKED
    beq     t0, t2, thread_wake
    return
.endproc

.rodata
message:
    .asciz  "%s at 0x%x has done something without an interrupt\n"

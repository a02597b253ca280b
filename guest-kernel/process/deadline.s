# Deadlines: routines that are to be called when the clock has reached a certain time.
#
# Who comes here: whoever sets one, and the clock's interrupt; the routines run there, on whatever kernel stack that
# comes, and don't sleep. All that are set are in one list, the first one first.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "deadline.inc"

.equ COUNTDOWN_MAX, 0x7fffffff

.text

# deadline_set(a0 = Deadline, a1, a2 = low and high word of the time): the one before doesn't count any more
.globl deadline_set
.proc deadline_set
    .reg    deadline=s0
    .frame  ra, s0, low:4, high:4
    mv      deadline, a0
    sw      a1, low(sp)
    sw      a2, high(sp)
    call    deadline_cancel
    lw      a1, low(sp)
    lw      a2, high(sp)
    sw      a1, Deadline.low(deadline)
    sw      a2, Deadline.high(deadline)
    la      t0, deadlines
    mv      a0, t0
    loop                                # to the place before a later one
        lw      a0, List.next(a0)
        if a0 == t0
            break
        endif
        lw      t1, Deadline.high(a0)
        lw      t2, Deadline.low(a0)
        if t1 >u a2
            break
        endif
        if t1 == a2 && t2 >u a1
            break
        endif
    endloop
    mv      a1, deadline
    call    list_append
    call    deadlines_next              # it may come before the timer runs down
    call    timer_hasten
    return
.endproc

# deadline_cancel(a0 = Deadline, which may be set or not)
#   clobbers t0, t1
.globl deadline_cancel
.proc deadline_cancel
    lw      t0, Deadline.link + List.next(a0)
    if t0 != zero
        lw      t1, Deadline.link + List.previous(a0)
        sw      t0, List.next(t1)
        sw      t1, List.previous(t0)
        sw      zero, Deadline.link + List.next(a0)
    endif
    return
.endproc

# deadlines_next() -> a0 = ticks until the first one, at least 1 and at most COUNTDOWN_MAX; 0 if none is set
#   clobbers a1, t0-t3
.globl deadlines_next
.proc deadlines_next
    .frame  ra
    la      t1, deadlines
    lw      t2, List.next(t1)
    li      a0, 0
    if t1 == t2
        return
    endif
    call    clock_now
    lw      t1, Deadline.low(t2)
    lw      t2, Deadline.high(t2)
    sub     t3, t1, a0
    sltu    t0, t1, a0                  # borrow
    sub     t2, t2, a1
    sub     t2, t2, t0
    li      a0, COUNTDOWN_MAX
    if t2 < 0                           # overdue
        li      a0, 1
    elseif t2 == zero && t3 <u a0
        mv      a0, t3
        if a0 == zero
            li      a0, 1
        endif
    endif
    return
.endproc

# deadlines_run(): calls the routines of those that have come
.globl deadlines_run
.proc deadlines_run
    .frame  ra, s0
    loop
        call    deadlines_next
        addi    a0, a0, -1              # 1: its time has come
        bnez    a0, rest
        lw      s0, deadlines + List.next
        mv      a0, s0
        call    deadline_cancel
        mv      a0, s0
        lw      t0, Deadline.routine(s0)
        jalr    t0
    endloop
rest:
    return
.endproc

.data
.globl deadlines
list_define deadlines

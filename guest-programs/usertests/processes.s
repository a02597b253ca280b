# Processes: the ends of children, orphans, preemption, kill.

.include "usertests.inc"

.equ ROUNDS, 30
.equ SHORT_WHILE, 20                    # milliseconds

# test_exit_wait: either the child ends first, or the parent waits first; both work, again and again
.globl test_exit_wait
.proc test_exit_wait
    .reg    round=s0, child=s1
    .frame  ra, s0, s1
    li      round, ROUNDS
    while round != 0
        la      a0, end_with
        mv      a1, round
        call    start_child
        mv      child, a0
        andi    t0, round, 1
        if t0 != 0                      # let it end first
            call    sys_yield
            call    sys_yield
        endif
        mv      a0, child
        call    wait_child
        srli    a0, a0, 8
        sub     a0, a0, round
        expect  0, "the status of a child"
        addi    round, round, -1
    endwhile
    li      a0, -1
    li      a1, 0
    li      a2, 0
    call    sys_wait
    expect  -ECHILD, "waiting without children"
    return
.endproc

# end_with(a0 = status) -> a0 = the same
.proc end_with
    ret
.endproc

# test_wait_status: WNOHANG, a child that isn't one, and where the status may not be stored
.globl test_wait_status
.proc test_wait_status
    .reg    child=s0
    .frame  ra, s0, status:4
    la      a0, sleep_long
    li      a1, 0
    call    start_child
    mv      child, a0
    li      a1, 0
    li      a2, WNOHANG
    call    sys_wait
    expect  0, "a child that hasn't ended"
    mv      a0, child
    li      a1, SIGTERM
    call    sys_kill
    expect  0, "kill"
    mv      a0, child
    call    wait_child
    expect  SIGTERM, "the status of a child that was killed"
    mv      a0, child
    li      a1, 0
    li      a2, 0
    call    sys_wait
    expect  -ECHILD, "waiting for it twice"
    li      a0, 1
    li      a1, 0
    li      a2, 0
    call    sys_wait
    expect  -ECHILD, "waiting for somebody else's child"
    return
.endproc

# sleep_long() -> a0 = 0: longer than any test
.proc sleep_long
    .frame  ra
    li      a0, 100000
    call    sys_sleep
    li      a0, 0
    return
.endproc

# test_reparenting: the child of a child gets the first process as its parent
.globl test_reparenting
.proc test_reparenting
    .frame  ra, ends:8, parent:4
    addi    a0, sp, ends
    call    sys_pipe
    expect_success "pipe"
    la      a0, leave_an_orphan
    lw      a1, ends + 4(sp)
    call    run_child
    expect  0, "a child with a child"
    lw      a0, ends + 4(sp)
    call    sys_close
    lw      a0, ends(sp)
    addi    a1, sp, parent
    li      a2, 4
    call    sys_read
    expect  4, "the orphan's message"
    lw      a0, parent(sp)
    expect  1, "the orphan's parent"
    return
.endproc

# leave_an_orphan(a0 = descriptor) -> a0 = 0: makes a child that says who its parent is when this one has ended
.proc leave_an_orphan
    .frame  ra
    mv      a1, a0
    la      a0, orphan
    call    start_child
    li      a0, 0
    return
.endproc

.proc orphan
    .reg    to=s0
    .frame  ra, s0, parent:4
    mv      to, a0
    li      a0, SHORT_WHILE
    call    sys_sleep
    call    sys_getppid
    sw      a0, parent(sp)
    mv      a0, to
    addi    a1, sp, parent
    li      a2, 4
    call    sys_write
    li      a0, 0
    return
.endproc

# test_preemption: processes that never give the processor up don't keep it
.globl test_preemption
.proc test_preemption
    .reg    first=s0, second=s1
    .frame  ra, s0, s1
    la      a0, spin
    li      a1, 0
    call    start_child
    mv      first, a0
    la      a0, spin
    li      a1, 0
    call    start_child
    mv      second, a0
    li      a0, SHORT_WHILE
    call    sys_sleep
    expect  0, "a sleep beside busy processes"
    mv      a0, first
    call    kill_and_wait
    mv      a0, second
    call    kill_and_wait
    return
.endproc

.proc spin
    j       spin
.endproc

# kill_and_wait(a0 = pid)
.proc kill_and_wait
    .frame  ra, s0
    mv      s0, a0
    li      a1, SIGKILL
    call    sys_kill
    expect  0, "kill"
    mv      a0, s0
    call    wait_child
    expect  SIGKILL, "the status of a process that was killed"
    return
.endproc

# test_kill_stages: wherever a process is, it can be killed
.globl test_kill_stages
.proc test_kill_stages
    .reg    stage=s0
    .frame  ra, s0
    la      stage, stages
    loop
        lw      a0, 0(stage)
        if a0 == 0
            break
        endif
        li      a1, 0
        call    start_child
        call    kill_and_wait           # at once: it may not even have begun
        lw      a0, 0(stage)
        li      a1, 0
        call    start_child
        call    kill_later
        addi    stage, stage, 4
    endloop
    return
.endproc

# kill_later(a0 = pid)
.proc kill_later
    .frame  ra, s0
    mv      s0, a0
    li      a0, SHORT_WHILE
    call    sys_sleep
    mv      a0, s0
    leave
    tail    kill_and_wait
.endproc

# The stages: each goes on for ever.

.proc read_pipe
    .frame  ra, ends:8, byte:4
    addi    a0, sp, ends
    call    sys_pipe
    lw      a0, ends(sp)
    addi    a1, sp, byte
    li      a2, 1
    call    sys_read
    return
.endproc

.proc write_pipe
    .frame  ra, ends:8
    addi    a0, sp, ends
    call    sys_pipe
    loop
        lw      a0, ends + 4(sp)
        mv      a1, sp
        li      a2, 16
        call    sys_write
    endloop
.endproc

.proc fork_and_exit
    .frame  ra
    loop
        la      a0, end_with
        li      a1, 0
        call    run_child
    endloop
.endproc

.proc fault
    .frame  ra
    li      a0, 1
    call    sys_sleep
    loop
        li      a0, PAGE
        call    sys_sbrk
        bltz    a0, full
        sw      zero, 0(a0)
    full:
        li      a0, -PAGE
        call    sys_sbrk
    endloop
.endproc

.data
.balign 4
stages:
    .word   spin, sleep_long, read_pipe, write_pipe, fork_and_exit, fault, 0

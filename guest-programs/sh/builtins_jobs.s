# Builtins about jobs: (a0 = argc, a1 = argv) -> a0 = status.

.include "signal.inc"
.include "sh.inc"

# job_of(a0 = %number, %% or %+, 0 for the last one) -> a0 = Job, 0 after a message if there is none
.globl job_of
.proc job_of
    .reg    text=s0, number=s1
    .frame  ra, s0, s1
    mv      text, a0
    call    jobs_update
    li      number, 0
    if text != 0
        addi    a0, text, 1
        call    atoi
        mv      number, a0
    endif
    la      t0, jobs
    li      a0, 0
    loop                                # the last one that fits
        lw      t0, 0(t0)               # Job.next is its first field
        if t0 == 0
            break
        endif
        lw      t1, Job.number(t0)
        if number == 0 || number == t1
            mv      a0, t0
        endif
    endloop
    if a0 == 0
        if text == 0
            la      text, current
        endif
        la      a0, no_job
        mv      a1, text
        call    warnx
        li      a0, 0
    endif
    return
.endproc

.globl builtin_jobs
.proc builtin_jobs
    .reg    job=s0
    .frame  ra, s0
    call    jobs_update
    la      t0, jobs
    lw      job, 0(t0)
    while job != 0
        mv      a0, job
        li      a1, STDOUT
        call    job_write
        lw      job, Job.next(job)
    endwhile
    call    jobs_report                 # those that are done have been told of
    li      a0, 0
    return
.endproc

.globl builtin_fg
.proc builtin_fg
    .reg    job=s0
    .frame  ra, s0
    lw      a0, 4(a1)
    call    job_of
    beqz    a0, none
    mv      job, a0
    li      a0, STDERR
    la      a1, line
    lw      a2, Job.text(job)
    call    dprintf
    lw      a0, Job.group(job)
    call    terminal_give
    mv      a0, job
    call    job_continue
    mv      a0, job
    leave
    tail    job_wait
none:
    li      a0, 1
    return
.endproc

.globl builtin_bg
.proc builtin_bg
    .reg    job=s0
    .frame  ra, s0
    lw      a0, 4(a1)
    call    job_of
    beqz    a0, none
    mv      job, a0
    call    job_continue
    mv      a0, job
    call    job_show
    li      a0, 0
    return
none:
    li      a0, 1
    return
.endproc

# job_continue(a0 = Job): lets it go on, if it has stopped
.proc job_continue
    .frame  ra
    sw      zero, Job.state(a0)         # JOB_RUNNING
    lw      t0, Job.processes(a0)
    while t0 != 0
        lw      t1, JobProcess.state(t0)
        addi    t1, t1, -JOB_STOPPED
        if t1 == 0
            sw      zero, JobProcess.state(t0)
        endif
        lw      t0, JobProcess.next(t0)
    endwhile
    lw      a0, Job.group(a0)
    li      a1, SIGCONT
    call    killpg
    return
.endproc

.globl builtin_wait
.proc builtin_wait
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    lw      t0, 0(argument)
    if t0 == 0
        leave
        tail    wait_for_all
    endif
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        call    wait_for
        mv      status, a0
        addi    argument, argument, 4
    endloop
    mv      a0, status
    return
.endproc

# wait_for_all() -> a0 = 0
.proc wait_for_all
    .frame  ra
    loop
        la      t0, jobs
        loop                            # the first one that is running
            lw      t0, 0(t0)
            beqz    t0, none
            lw      t1, Job.state(t0)
            if t1 == 0                  # JOB_RUNNING
                break
            endif
        endloop
        mv      a0, t0
        call    job_wait_only
        call    traps_wanted
        bnez    a0, none
        call    jobs_report
    endloop
none:
    call    jobs_report
    li      a0, 0
    return
.endproc

# wait_for(a0 = %job or pid) -> a0 = status
.proc wait_for
    .reg    job=s0, status=s1
    .frame  ra, s0, s1
    lbu     t0, 0(a0)
    addi    t0, t0, -'%'
    if t0 == 0
        call    job_of
    else
        call    job_with
    endif
    if a0 == 0
        li      a0, STATUS_NOT_FOUND
        return
    endif
    mv      job, a0
    call    job_wait_only
    call    status_of
    mv      status, a0
    lw      t0, Job.state(job)
    addi    t0, t0, -JOB_DONE
    if t0 == 0
        mv      a0, job
        call    job_forget
    endif
    mv      a0, status
    return
.endproc

# job_with(a0 = pid as text) -> a0 = Job that it belongs to, 0 if there is none
.proc job_with
    .frame  ra
    call    atoi
    mv      t0, a0
    la      a0, jobs
    loop
        lw      a0, 0(a0)
        beqz    a0, done
        lw      t1, Job.processes(a0)
        while t1 != 0
            lw      t2, JobProcess.pid(t1)
            beq     t2, t0, done
            lw      t1, JobProcess.next(t1)
        endwhile
    endloop
done:
    return
.endproc

.section .rodata
current:
    .asciz  "%"
no_job:
    .asciz  "%s: no such job"
line:
    .asciz  "%s\n"

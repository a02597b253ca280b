# Waiting for jobs.

.include "signal.inc"
.include "syscalls.inc"
.include "sh.inc"

.equ STOPPED, 0x7f                      # the low byte of a status
.equ CONTINUED, 0xffff

# status_of(a0 = status as wait gives it) -> a0 = as $? shows it
.globl status_of
.proc status_of
    andi    t0, a0, 0x7f
    srli    a0, a0, 8
    switch t0, t1
    case 0
        ret
    case STOPPED
        addi    a0, a0, STATUS_SIGNAL
        ret
    endswitch
    addi    a0, t0, STATUS_SIGNAL
    ret
.endproc

# process_note(a0 = pid, a1 = status as wait gives it): finds the process among the jobs, and writes it down
.globl process_note
.proc process_note
    .reg    job=t0, process=t1
    la      t0, jobs
    loop
        lw      job, 0(job)             # Job.next is its first field
        if job == 0
            ret
        endif
        lw      process, Job.processes(job)
        while process != 0
            lw      t2, JobProcess.pid(process)
            beq     t2, a0, found
            lw      process, JobProcess.next(process)
        endwhile
    endloop
found:
    li      t2, CONTINUED
    li      t3, JOB_RUNNING
    if a1 != t2
        sw      a1, JobProcess.status(process)
        andi    t2, a1, 0xff
        li      t3, JOB_DONE
        li      t4, STOPPED
        if t2 == t4
            li      t3, JOB_STOPPED
        endif
    endif
    sw      t3, JobProcess.state(process)
    li      t3, JOB_DONE                # the job's state: of its processes the least advanced
    lw      process, Job.processes(job)
    while process != 0
        lw      t2, JobProcess.state(process)
        if t2 < t3
            mv      t3, t2
        endif
        lw      process, JobProcess.next(process)
    endwhile
    lw      t2, Job.state(job)
    sw      t3, Job.state(job)
    if t2 != t3
        sw      zero, Job.told(job)
    endif
    ret
.endproc

# job_wait(a0 = Job in the foreground) -> a0 = status: until it is done or has stopped; the terminal is the shell's again
.globl job_wait
.proc job_wait
    .reg    job=s0, status=s1
    .frame  ra, s0, s1
    mv      job, a0
    call    job_wait_only
    mv      status, a0
    call    getpgrp
    call    terminal_give
    lw      t0, Job.state(job)
    li      t1, JOB_STOPPED
    andi    t2, status, 0x7f
    if t0 == t1 || t2 != 0
        call    terminal_restore        # it had no chance to do so itself
    endif
    lw      t0, Job.state(job)
    li      t1, JOB_STOPPED
    if t0 == t1
        mv      a0, job
        call    job_show
        li      a0, STATUS_SIGNAL + SIGTSTP
        return
    endif
    mv      a0, status
    call    complain_of_signal
    mv      a0, job
    call    job_forget
    mv      a0, status
    call    status_of
    la      t0, interactive
    lw      t0, 0(t0)
    li      t1, STATUS_SIGNAL + SIGINT
    if t0 != 0 && a0 == t1              # Ctrl-C is meant for the whole line
        j       recover
    endif
    return
.endproc

# job_wait_only(a0 = Job) -> a0 = status of its last process, as wait gives it: until it is done or has stopped
.globl job_wait_only
.proc job_wait_only
    .reg    job=s0, process=s1
    .frame  ra, s0, s1, status:4
    mv      job, a0
    loop
        lw      process, Job.processes(job)
        while process != 0              # the first one that still runs
            lw      t0, JobProcess.state(process)
            beqz    t0, running         # JOB_RUNNING
            lw      process, JobProcess.next(process)
        endwhile
        break
    running:
        lw      a0, JobProcess.pid(process)
        addi    a1, sp, status
        li      a2, WUNTRACED
        call    waitpid
        if a0 < 0
            call    traps_wanted
            bnez    a0, interrupted
            sw      zero, status(sp)    # somebody else has waited for it
        endif
        lw      a0, JobProcess.pid(process)
        lw      a1, status(sp)
        call    process_note
    endloop
interrupted:
    lw      process, Job.processes(job)
    while process != 0
        lw      a0, JobProcess.status(process)
        lw      process, JobProcess.next(process)
    endwhile
    return
.endproc

# jobs_update(): writes down what has become of processes meanwhile
.globl jobs_update
.proc jobs_update
    .frame  ra, status:4
    loop
        li      a0, -1                  # any child
        addi    a1, sp, status
        li      a2, WNOHANG | WUNTRACED | WCONTINUED
        call    waitpid
        if a0 <= 0
            break
        endif
        lw      a1, status(sp)
        call    process_note
    endloop
    return
.endproc

# Starting the processes of jobs.

.include "signal.inc"
.include "sh.inc"

# job_fork(a0 = Job, a1 = whether it is in the foreground) -> a0 = 0 in a new process of the job, its pid in the shell; -1
#   and errno on failure
.globl job_fork
.proc job_fork
    .reg    job=s0, foreground=s1, child=s2
    .frame  ra, s0-s2
    mv      job, a0
    mv      foreground, a1
    call    fork
    bltz    a0, done
    mv      child, a0
    if child == 0
        lw      a0, Job.group(job)
        mv      a1, foreground
        call    child_start
        li      a0, 0
        return
    endif
    lw      t0, Job.group(job)
    if t0 == 0
        sw      child, Job.group(job)   # the first process leads the group
    endif
    la      t0, job_control
    lw      t0, 0(t0)
    if t0 != 0                          # parent and child do this, so that it is done, whoever comes first
        mv      a0, child
        lw      a1, Job.group(job)
        call    setpgid
        if foreground != 0
            lw      a0, Job.group(job)
            call    terminal_give
        endif
    endif
    li      a0, JobProcess.sizeof
    call    malloc
    if a0 == 0
        la      a0, full
        call    fail
    endif
    sw      zero, JobProcess.next(a0)
    sw      child, JobProcess.pid(a0)
    sw      zero, JobProcess.status(a0)
    sw      zero, JobProcess.state(a0)  # JOB_RUNNING
    addi    t0, job, Job.processes
    loop                                # the last one comes last: its status is the job's
        lw      t1, 0(t0)
        if t1 == 0
            break
        endif
        mv      t0, t1                  # JobProcess.next is its first field
    endloop
    sw      a0, 0(t0)
    mv      a0, child
done:
    return
.endproc

# child_start(a0 = process group to join, 0 for a new one, a1 = whether it is in the foreground): what makes a process of
#   the shell one of a job
.globl child_start
.proc child_start
    .reg    group=s0, foreground=s1
    .frame  ra, s0, s1
    mv      group, a0
    mv      foreground, a1
    la      t0, interactive
    sw      zero, 0(t0)
    call    traps_forget
    la      t0, job_control
    lw      t1, 0(t0)
    if t1 != 0
        li      a0, 0
        mv      a1, group
        call    setpgid
        if foreground != 0
            call    getpgrp
            call    terminal_give
        endif
        li      a0, SIG_DFL
        call    job_signals_set
        la      t0, job_control
        sw      zero, 0(t0)
    elseif foreground == 0
        call    background_input
    endif
    la      t0, jobs                    # they are its parent's
    sw      zero, 0(t0)
    return
.endproc

.section .rodata
full:
    .asciz  "out of memory"

# Telling of jobs.

.include "signal.inc"
.include "sh.inc"

# complain_of_signal(a0 = status as wait gives it): says so if a signal has ended a program, unless it is an everyday one
.globl complain_of_signal
.proc complain_of_signal
    .frame  ra
    andi    a0, a0, 0x7f
    switch a0, t0
    case 0, SIGINT, SIGPIPE
    default
        call    strsignal
        mv      a2, a0
        li      a0, STDERR
        la      a1, signal_line
        call    dprintf
    endswitch
    return
.endproc

# jobs_report(): tells of changes, and forgets the jobs that are done
.globl jobs_report
.proc jobs_report
    .reg    job=s0, next=s1
    .frame  ra, s0, s1
    call    jobs_update
    la      t0, jobs
    lw      job, 0(t0)
    while job != 0
        lw      next, Job.next(job)
        lw      t0, Job.told(job)
        lw      t1, Job.state(job)
        if t0 == 0 && t1 != 0           # not JOB_RUNNING
            la      t0, interactive
            lw      t0, 0(t0)
            if t0 != 0
                mv      a0, job
                call    job_show
            endif
        endif
        lw      t1, Job.state(job)
        addi    t1, t1, -JOB_DONE
        if t1 == 0
            mv      a0, job
            call    job_forget
        endif
        mv      job, next
    endwhile
    return
.endproc

# job_show(a0 = Job): a line about it, as a message
.globl job_show
.proc job_show
    li      a1, STDERR
    tail    job_write
.endproc

# job_write(a0 = Job, a1 = descriptor): a line about it there
.globl job_write
.proc job_write
    .reg    job=s0, descriptor=s1
    .frame  ra, s0, s1
    mv      job, a0
    mv      descriptor, a1
    li      t0, 1
    sw      t0, Job.told(job)
    lw      t0, Job.state(job)
    slli    t0, t0, 2
    la      t1, states
    add     t0, t0, t1
    lw      a3, 0(t0)
    lw      t0, Job.state(job)
    addi    t0, t0, -JOB_DONE
    if t0 == 0
        lw      t1, Job.processes(job)
        li      t2, 0
        while t1 != 0                   # the last one's
            lw      t2, JobProcess.status(t1)
            lw      t1, JobProcess.next(t1)
        endwhile
        andi    a0, t2, 0x7f
        if a0 != 0
            call    strsignal
            mv      a3, a0
        endif
    endif
    mv      a0, descriptor
    la      a1, job_line
    lw      a2, Job.number(job)
    lw      a4, Job.text(job)
    call    dprintf
    return
.endproc

.section .rodata
running_text:
    .asciz  "Running"
stopped_text:
    .asciz  "Stopped"
done_text:
    .asciz  "Done"
job_line:
    .asciz  "[%d] %-10s %s\n"
signal_line:
    .asciz  "%s\n"
.balign 4
states:                                 # by JOB_…
    .word   running_text, stopped_text, done_text

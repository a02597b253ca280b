# Waiting for jobs, and telling of them.

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

# complain_of_signal(a0 = status as wait gives it): says so if a signal has ended a program, unless it is an everyday one
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

# job_show(a0 = Job): a line about it
.globl job_show
.proc job_show
    .reg    job=s0
    .frame  ra, s0
    mv      job, a0
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
    li      a0, STDERR
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

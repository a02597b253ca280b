# Jobs: pipelines that have been started. At a terminal each is a process group of its own, and one of them, or the shell,
# has the terminal.

.include "signal.inc"
.include "sh.inc"

# job_control_start(): if the kernel has process groups, the shell gets one of its own, and the terminal
.globl job_control_start
.proc job_control_start
    .frame  ra
    li      a0, 0
    li      a1, 0
    call    setpgid
    if a0 < 0
        call    getpgrp                 # a session's leader has one
        la      t0, shell_pid
        lw      t0, 0(t0)
        bne     a0, t0, none
    endif
    la      t0, job_control
    li      t1, 1
    sw      t1, 0(t0)
    li      a0, SIG_IGN                 # they must not stop or end the shell itself
    call    job_signals_set
    call    terminal_remember
    call    getpgrp
    leave
    tail    terminal_give
none:
    return
.endproc

# job_signals_set(a0 = SIG_IGN or SIG_DFL): what the signals do by which people control jobs
.globl job_signals_set
.proc job_signals_set
    .reg    handler=s0, at=s1
    .frame  ra, s0, s1
    mv      handler, a0
    la      at, signals
    loop
        lbu     a0, 0(at)
        if a0 == 0
            break
        endif
        mv      a1, handler
        call    signal
        addi    at, at, 1
    endloop
    return
.endproc

# job_make(a0 = Node) -> a0 = Job, without processes, in the list
.globl job_make
.proc job_make
    .reg    job=s0
    .frame  ra, s0
    call    describe
    mv      s0, a0
    li      a0, Job.sizeof
    call    malloc
    if a0 == 0
        la      a0, full
        call    fail
    endif
    sw      s0, Job.text(a0)
    mv      job, a0
    sw      zero, Job.next(job)
    sw      zero, Job.group(job)
    sw      zero, Job.state(job)        # JOB_RUNNING
    sw      zero, Job.told(job)
    sw      zero, Job.processes(job)
    li      t1, 0                       # one more than the highest number that is in use
    la      t0, jobs
    loop
        lw      t2, 0(t0)               # Job.next is its first field
        if t2 == 0
            break
        endif
        mv      t0, t2
        lw      t1, Job.number(t0)
    endloop
    sw      job, 0(t0)
    addi    t1, t1, 1
    sw      t1, Job.number(job)
    mv      a0, job
    return
.endproc

# job_forget(a0 = Job): takes it from the list
.globl job_forget
.proc job_forget
    .reg    job=s0, process=s1
    .frame  ra, s0, s1
    mv      job, a0
    la      t0, jobs
    loop
        lw      t1, 0(t0)
        if t1 == 0 || t1 == job
            break
        endif
        mv      t0, t1
    endloop
    if t1 != 0
        lw      t1, Job.next(job)
        sw      t1, 0(t0)
    endif
    lw      process, Job.processes(job)
    while process != 0
        mv      a0, process
        lw      process, JobProcess.next(process)
        call    free
    endwhile
    lw      a0, Job.text(job)
    call    free
    mv      a0, job
    leave
    tail    free
.endproc

.section .rodata
signals:
    .byte   SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, 0
full:
    .asciz  "out of memory"

.bss
.balign 4
.globl jobs, job_control
jobs:                                   # Job
    .space  4
job_control:                            # whether each job is a process group
    .space  4

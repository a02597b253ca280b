# kill: as the program, and with %job: (a0 = argc, a1 = argv) -> a0 = status.

.include "signal.inc"
.include "sh.inc"

.globl builtin_kill
.proc builtin_kill
    .reg    argument=s0, status=s1, text=s2, whom=s3
    .frame  ra, s0-s3, signal:4
    addi    argument, a1, 4
    li      status, 0
    li      t0, SIGTERM
    sw      t0, signal(sp)
    lw      a0, 0(argument)
    beqz    a0, usage
    lbu     t0, 0(a0)
    addi    t0, t0, -'-'
    if t0 == 0
        addi    a0, a0, 1
        addi    a1, sp, signal
        call    str2sig
        bltz    a0, usage
        addi    argument, argument, 4
        lw      a0, 0(argument)
        beqz    a0, usage
    endif
    loop
        lw      text, 0(argument)
        if text == 0
            break
        endif
        addi    argument, argument, 4
        lbu     t0, 0(text)
        addi    t0, t0, -'%'
        if t0 == 0
            mv      a0, text
            call    job_of
            beqz    a0, failed
            lw      a0, Job.group(a0)
            call    group_of
        else
            mv      a0, text
            call    atoi
        endif
        mv      whom, a0
        lw      a1, signal(sp)
        call    kill
        if a0 == 0
            mv      a0, whom
            mv      a1, text
            lw      a2, signal(sp)
            call    let_end
        else
            la      a0, kill_failed
            mv      a1, text
            call    warn
        failed:
            li      status, 1
        endif
    endloop
    mv      a0, status
    return
usage:
    la      a0, kill_usage
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# let_end(a0 = whom, a1 = how he has been named, a2 = signal): a job that has stopped has to go on in order to end
.proc let_end
    lbu     t0, 0(a1)
    addi    t0, t0, -'%'
    addi    t1, a2, -SIGTERM
    addi    t2, a2, -SIGHUP
    if t1 == 0 || t2 == 0
        if t0 == 0
            li      a1, SIGCONT
            tail    kill
        endif
    endif
    ret
.endproc

# group_of(a0 = first process of a job) -> a0 = what to give to kill: the group, if it has one, else the process
.proc group_of
    la      t0, job_control
    lw      t0, 0(t0)
    if t0 != 0
        neg     a0, a0
    endif
    ret
.endproc

.section .rodata
kill_failed:
    .asciz  "kill: %s"
kill_usage:
    .asciz  "usage: kill [-SIGNAL] PID|%%JOB..."

# Running several processes: pipelines, subshells, and commands in the background.

.include "fcntl.inc"
.include "sh.inc"

.struct Pipe
    read        .word
    write       .word
.endstruct

# run_pipe(a0 = Node) -> a0 = status of the last command
.globl run_pipe
.proc run_pipe
    li      a1, 1
    tail    start
.endproc

# run_subshell(a0 = Node) -> a0 = status
.globl run_subshell
.proc run_subshell
    li      a1, 1
    tail    start
.endproc

# run_background(a0 = Node) -> a0 = 0
.globl run_background
.proc run_background
    lw      a0, Node.left(a0)
    li      a1, 0
    tail    start
.endproc

# start(a0 = Node, a1 = whether in the foreground) -> a0 = status: as a job
.proc start
    .reg    node=s0, foreground=s1, job=s2, input=s3, pid=s4
    .frame  ra, s0-s4, ends:Pipe
    mv      node, a0
    mv      foreground, a1
    call    job_make
    mv      job, a0
    li      input, STDIN
    loop                                # along the chain of pipes
        lw      t0, Node.kind(node)
        li      t1, NODE_PIPE
        if t0 != t1
            break
        endif
        addi    a0, sp, ends
        call    pipe
        bltz    a0, failed
        mv      a0, job
        mv      a1, foreground
        call    job_fork
        bltz    a0, failed
        if a0 == 0
            lw      a0, ends + Pipe.read(sp)
            call    close
            mv      a0, input
            lw      a1, ends + Pipe.write(sp)
            call    connect
            lw      a0, Node.left(node)
            call    run_last            # doesn't return
        endif
        lw      a0, ends + Pipe.write(sp)
        call    close
        mv      a0, input
        call    close_pipe
        lw      input, ends + Pipe.read(sp)
        lw      node, Node.right(node)
    endloop
    mv      a0, job
    mv      a1, foreground
    call    job_fork
    bltz    a0, failed
    mv      pid, a0
    if pid == 0
        mv      a0, input
        li      a1, STDOUT
        call    connect
        lw      t0, Node.kind(node)
        addi    t0, t0, -NODE_SUBSHELL
        if t0 == 0                      # this process is the subshell
            lw      node, Node.left(node)
        endif
        mv      a0, node
        call    run_last                # doesn't return
    endif
    mv      a0, input
    call    close_pipe
    if foreground != 0
        mv      a0, job
        leave
        tail    job_wait
    endif
    la      t0, last_background
    sw      pid, 0(t0)
    la      t0, interactive
    lw      t0, 0(t0)
    if t0 != 0
        li      a0, STDERR
        la      a1, started
        lw      a2, Job.number(job)
        mv      a3, pid
        call    dprintf
    endif
    li      a0, 0
    return
failed:
    la      a0, can_not_start
    call    warn
    mv      a0, input
    call    close_pipe
    li      a0, STATUS_NOT_EXECUTABLE
    return
.endproc

# close_pipe(a0 = descriptor): closes it, unless it is standard input itself
.proc close_pipe
    if a0 == 0                          # STDIN
        ret
    endif
    tail    close
.endproc

# connect(a0 = descriptor for standard input, a1 = descriptor for standard output)
.globl connect
.proc connect
    .frame  ra, s0
    mv      s0, a1
    li      a1, STDIN
    call    take
    mv      a0, s0
    li      a1, STDOUT
    leave
    tail    take
.endproc

# take(a0 = descriptor, a1 = another): makes the other one refer to its file, and closes the first
.proc take
    .frame  ra, s0
    if a0 != a1
        mv      s0, a0
        call    dup2
        mv      a0, s0
        call    close
    endif
    return
.endproc

# run_last(a0 = Node): in a child, whose last command it is; doesn't return
.proc run_last
    .frame  ra
    lw      t0, Node.kind(a0)
    if t0 == 0                          # NODE_SIMPLE
        la      t0, last_command
        li      t1, 1
        sw      t1, 0(t0)
    endif
    call    run_node
    call    leave_shell
.endproc

# background_input(): a job in the background without a terminal of its own must not read the shell's commands
.globl background_input
.proc background_input
    .frame  ra
    la      a0, null_device
    li      a1, O_RDONLY
    call    open
    li      a1, STDIN
    if a0 > 0
        call    take
    endif
    return
.endproc

.section .rodata
null_device:
    .asciz  "/dev/null"
started:
    .asciz  "[%d] %d\n"
can_not_start:
    .asciz  "can't start a process"

# Running a program.

.include "errno.inc"
.include "sh.inc"

# run_program(a0 = Node, a1 = argv) -> a0 = status: in a child, or in place of the shell, if that is a child itself with
#   nothing else to do
.globl run_program
.proc run_program
    .reg    node=s0, argv=s1, job=s2
    .frame  ra, s0-s2
    mv      node, a0
    mv      argv, a1
    la      t0, last_command
    lw      t0, 0(t0)
    bnez    t0, become
    mv      a0, node
    call    job_make
    mv      job, a0
    li      a1, 1                       # in the foreground
    call    job_fork
    beqz    a0, become
    bltz    a0, failed
    mv      a0, job
    leave
    tail    job_wait
become:
    lw      a0, Node.redirections(node)
    call    redirections_apply
    if a0 != 0
        call    _exit
    endif
    mv      a0, node
    li      a1, 1
    call    assign
    mv      a0, argv
    call    program_become              # doesn't return
failed:
    la      a0, can_not_fork
    call    warn
    mv      a0, job
    call    job_forget
    li      a0, STATUS_NOT_EXECUTABLE
    return
.endproc

# program_become(a0 = argv): runs that program in place of the shell; doesn't return
.globl program_become
.proc program_become
    .reg    argv=s0
    mv      argv, a0
    call    variables_environment
    la      a0, path_name
    call    variable_value
    if a0 != 0                          # execvp looks into the environment
        mv      a1, a0
        la      a0, path_name
        li      a2, 1
        call    setenv
    endif
    lw      a0, 0(argv)
    mv      a1, argv
    call    execvp
    la      t0, errno
    lw      t0, 0(t0)
    addi    t0, t0, -ENOENT
    if t0 == 0
        la      a0, not_found
        lw      a1, 0(argv)
        call    warnx
        li      a0, STATUS_NOT_FOUND
    else
        la      a0, as_it_is
        lw      a1, 0(argv)
        call    warn
        li      a0, STATUS_NOT_EXECUTABLE
    endif
    call    _exit
.endproc

.section .rodata
can_not_fork:
    .asciz  "can't start a process"
path_name:
    .asciz  "PATH"
not_found:
    .asciz  "%s: not found"
as_it_is:
    .asciz  "%s"

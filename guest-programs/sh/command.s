# Running a command.

.include "fcntl.inc"
.include "sh.inc"
.include "syscalls.inc"                 # WNOHANG

# run_command(a0 = Command): last_status is then its status, unless it runs in the background
.globl run_command
.proc run_command
    .reg    command=s0, child=s1
    .frame  ra, s0, s1, status:4
    mv      command, a0
    lw      t0, Command.argc(command)
    if t0 == 0
        leave
        tail    pipe_drop               # nobody reads it
    endif
    lw      a0, Command.argv(command)
    la      a1, exit_name
    call    strcmp
    if a0 == 0
        mv      a0, command
        leave
        tail    run_exit
    endif

    lw      a0, Command.piped(command)
    call    pipe_begin
    bltz    a0, failed
    call    fork
    bltz    a0, failed
    if a0 == 0
        mv      a0, command
        call    become                  # doesn't return
    endif
    mv      child, a0
    call    pipe_pass
    lw      t0, Command.piped(command)
    if t0 != 0                          # the last one is waited for
        return
    endif
    lw      t0, Command.background(command)
    if t0 != 0
        li      a0, STDERR
        la      a1, started
        mv      a2, child
        call    dprintf
        li      a0, 0
        j       set_status
    endif
    mv      a0, child
    addi    a1, sp, status
    li      a2, 0
    call    waitpid
    lw      t0, status(sp)
    andi    a0, t0, 0x7f                # the signal that has ended it
    if a0 != 0
        addi    a0, a0, 128
    else
        srli    a0, t0, 8
    endif
    j       set_status
failed:
    la      a0, own_name
    call    perror
    call    pipe_drop
    li      a0, STATUS_NOT_EXECUTABLE
set_status:
    la      t0, last_status
    sw      a0, 0(t0)
    return
.endproc

# run_exit(a0 = Command): the command exit [STATUS]; doesn't return
.proc run_exit
    lw      t0, Command.argv + 4(a0)
    if t0 != 0
        mv      a0, t0
        call    atoi
    else
        la      t0, last_status
        lw      a0, 0(t0)
    endif
    call    exit
.endproc

# become(a0 = Command): in the child: its files, and then its program; doesn't return
.proc become
    .reg    command=s0
    .frame  path:PATH_MAX               # nothing is saved: nobody will want it back
    mv      command, a0
    call    pipe_connect
    lw      a0, Command.input(command)
    if a0 != 0
        li      a1, O_RDONLY
        li      a2, STDIN
        call    redirect
    endif
    lw      a0, Command.output(command)
    if a0 != 0
        li      a1, O_WRONLY | O_CREAT | O_TRUNC
        lw      t0, Command.append(command)
        if t0 != 0
            li      a1, O_WRONLY | O_CREAT | O_APPEND
        endif
        li      a2, STDOUT
        call    redirect
    endif

    lw      a0, Command.argv(command)
    li      a1, '/'
    call    strchr
    la      a2, anywhere
    if a0 == 0                          # a mere name: one of the programs in /bin
        la      a2, in_bin
    endif
    addi    a0, sp, path
    li      a1, PATH_MAX
    lw      a3, Command.argv(command)
    call    snprintf
    addi    a0, sp, path
    addi    a1, command, Command.argv
    call    execv
    lw      a0, Command.argv(command)
    call    perror
    li      a0, STATUS_NOT_FOUND
    call    _exit
.endproc

# redirect(a0 = path, a1 = flags, a2 = descriptor): opens the file as that descriptor, or ends the process
.proc redirect
    .reg    path=s1, descriptor=s2, opened=s3
    .frame  ra, s1-s3
    mv      path, a0
    mv      descriptor, a2
    li      a2, 0666
    call    open
    if a0 < 0
        mv      a0, path
        call    perror
        li      a0, 1
        call    _exit
    endif
    mv      opened, a0
    mv      a1, descriptor
    call    dup2
    mv      a0, opened
    call    close
    return
.endproc

# reap(): forgets the background commands that have ended
.globl reap
.proc reap
    .frame  ra
    repeat
        li      a0, -1                  # any child
        li      a1, 0
        li      a2, WNOHANG
        call    waitpid
    until a0 <= 0
    return
.endproc

.section .rodata
own_name:
    .asciz  "sh"
exit_name:
    .asciz  "exit"
started:
    .asciz  "[%d]\n"
anywhere:
    .asciz  "%s"
in_bin:
    .asciz  "/bin/%s"

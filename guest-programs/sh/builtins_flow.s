# Builtins that change what is run next: (a0 = argc, a1 = argv) -> a0 = status.

.include "fcntl.inc"
.include "sh.inc"

# number_of(a0 = argv, a1 = value if there is none) -> a0 = argv[1] as a number
.proc number_of
    lw      a0, 4(a0)
    if a0 == 0
        mv      a0, a1
        ret
    endif
    tail    atoi
.endproc

.globl builtin_break
.proc builtin_break
    li      a2, SKIP_BREAK
    tail    skip_loops
.endproc

.globl builtin_continue
.proc builtin_continue
    li      a2, SKIP_CONTINUE
    tail    skip_loops
.endproc

# skip_loops(a1 = argv, a2 = SKIP_…) -> a0 = 0
.proc skip_loops
    .frame  ra, s0
    mv      s0, a2
    mv      a0, a1
    li      a1, 1
    call    number_of
    if a0 <= 0
        li      a0, 1
    endif
    la      t0, skip_kind
    sw      s0, 0(t0)
    la      t0, skip_count
    sw      a0, 0(t0)
    li      a0, 0
    return
.endproc

.globl builtin_return
.proc builtin_return
    .frame  ra
    mv      a0, a1
    la      t0, last_status
    lw      a1, 0(t0)
    call    number_of
    la      t0, last_status
    sw      a0, 0(t0)
    la      t0, skip_kind
    li      t1, SKIP_RETURN
    sw      t1, 0(t0)
    return
.endproc

.globl builtin_exit
.proc builtin_exit
    .frame  ra
    mv      a0, a1
    la      t0, last_status
    lw      a1, 0(t0)
    call    number_of
    la      t0, last_status
    sw      a0, 0(t0)
    call    leave_shell
.endproc

# leave_shell(): ends the shell with the last status, after what trap has been told for that; doesn't return
.globl leave_shell
.proc leave_shell
    .frame  ra
    call    traps_end
    la      t0, last_status
    lw      a0, 0(t0)
    call    exit
.endproc

.globl builtin_eval
.proc builtin_eval
    .reg    argv=s0
    .frame  ra, s0, text:Builder
    addi    argv, a1, 4
    addi    a0, sp, text
    call    builder_init
    loop
        lw      a1, 0(argv)
        if a1 == 0
            break
        endif
        addi    a0, sp, text
        call    builder_add
        addi    a0, sp, text
        li      a1, ' '
        call    builder_put
        addi    argv, argv, 4
    endloop
    addi    a0, sp, text
    call    builder_take
    mv      s0, a0
    la      t0, last_status
    sw      zero, 0(t0)
    mv      a0, s0
    call    run_text
    return
.endproc

# builtin_dot: a file's commands, in this shell
.globl builtin_dot
.proc builtin_dot
    .reg    descriptor=s0
    .frame  ra, s0, source:Source, next:Token
    lw      a0, 4(a1)
    beqz    a0, usage
    mv      s0, a0
    li      a1, O_RDONLY
    call    open
    bltz    a0, failed
    call    descriptor_hide
    mv      descriptor, a0
    mv      a1, a0
    addi    a0, sp, source
    call    source_file
    addi    a0, sp, next                # of the line that is being run
    call    token_save
    addi    a0, sp, source
    call    run_source
    addi    a0, sp, next
    call    token_restore
    mv      a0, descriptor
    call    close
    la      t0, skip_kind
    sw      zero, 0(t0)                 # return leaves the file
    la      t0, last_status
    lw      a0, 0(t0)
    return
failed:
    la      a0, as_it_is
    mv      a1, s0
    call    warn
    li      a0, 1
    return
usage:
    la      a0, dot_usage
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# builtin_exec: becomes a program; without one, the redirections stay
.globl builtin_exec
.proc builtin_exec
    lw      t0, 4(a1)
    if t0 == 0
        la      t0, exec_keeps
        li      t1, 1
        sw      t1, 0(t0)
        li      a0, 0
        ret
    endif
    addi    a0, a1, 4
    tail    program_become
.endproc

.section .rodata
as_it_is:
    .asciz  "%s"
dot_usage:
    .asciz  "usage: . FILE"

# mv FROM… TO: moves files, or gives them other names; into the directory TO, if it is one. From one file system to another
# it copies with cp, and removes with rm.

.include "errno.inc"
.include "syscalls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, status=s2, to=s3
    .frame  ra, s0-s3, path:PATH_MAX
    addi    argc, a0, -2                # operands before the last
    addi    argv, a1, 4
    if argc <= 0
        la      a0, usage
        call    __usage
    endif
    slli    t0, argc, 2
    add     t0, t0, argv
    lw      to, 0(t0)
    addi    t0, argc, -1
    if t0 != 0
        mv      a0, to
        call    __is_directory
        if a0 == 0
            li      a0, 1
            la      a1, no_directory
            mv      a2, to
            call    errx
        endif
    endif
    li      status, 0
    while argc != 0
        addi    a0, sp, path
        mv      a1, to
        lw      a2, 0(argv)
        call    __target_path
        if a0 == 0
            lw      a0, 0(argv)
            addi    a1, sp, path
            call    move
        endif
        if a0 != 0
            la      a0, as_it_is
            lw      a1, 0(argv)
            call    warn
            li      status, 1
        endif
        addi    argv, argv, 4
        addi    argc, argc, -1
    endwhile
    mv      a0, status
    return
.endproc

# move(a0 = path, a1 = its new path) -> a0 = 0, -1 and errno on failure
.proc move
    .reg    from=s0, to=s1
    .frame  ra, s0, s1
    mv      from, a0
    mv      to, a1
    call    rename
    if a0 == 0
        return
    endif
    la      t0, errno
    lw      t0, 0(t0)
    addi    t0, t0, -EXDEV
    if t0 != 0
        return
    endif
    la      a0, copy_program
    la      a1, recursively
    mv      a2, from
    mv      a3, to
    call    run
    if a0 == 0
        la      a0, remove_program
        la      a1, recursively
        mv      a2, from
        li      a3, 0
        call    run
    endif
    if a0 != 0
        li      a0, -EXDEV
        leave
        tail    __errno_fail
    endif
    return
.endproc

# run(a0 = program, a1, a2, a3 = its arguments) -> a0 = 0 if it succeeds
.proc run
    .reg    program=s0
    .frame  ra, s0, arguments:20, status:4
    sw      a0, arguments(sp)
    sw      a1, arguments + 4(sp)
    sw      a2, arguments + 8(sp)
    sw      a3, arguments + 12(sp)
    sw      zero, arguments + 16(sp)
    mv      program, a0
    call    fork
    if a0 == 0
        mv      a0, program
        addi    a1, sp, arguments
        call    execvp
        li      a0, 1
        call    _exit
    endif
    addi    a1, sp, status
    li      a2, 0
    call    waitpid
    if a0 > 0
        lw      a0, status(sp)
    endif
    return
.endproc

.section .rodata
usage:
    .asciz  "FROM... TO"
no_directory:
    .asciz  "%s: not a directory"
as_it_is:
    .asciz  "%s"
copy_program:
    .asciz  "cp"
remove_program:
    .asciz  "rm"
recursively:
    .asciz  "-r"

# The family of exec: how the program is found, how the arguments are given, and which environment it gets.

.include "errno.inc"
.include "syscalls.inc"

# execv(a0 = path, a1 = argv) -> a0 = -1 and errno; doesn't return when it succeeds
.weak execv
.proc execv
    .frame  ra
    la      t0, environ
    lw      a2, 0(t0)
    call    sys_exec
    call    __errno_fail
    return
.endproc

# execvp(a0 = file, a1 = argv) -> a0 = -1 and errno: a name without a slash is looked for in the directories of PATH; a
#   file that is no program but may be executed is given to the shell
.weak execvp
.proc execvp
    tail    __execvp
.endproc

# __execvp(a0 = file, a1 = argv) -> likewise
.globl __execvp
.proc __execvp
    .reg    file=s0, argv=s1, directory=s2, length=s3, error=s4
    .frame  ra, s0-s4, path:PATH_MAX
    mv      file, a0
    mv      argv, a1
    li      a1, '/'
    call    strchr
    if a0 != 0
        mv      a0, file
        mv      a1, argv
        call    exec_or_interpret
        call    __errno_fail
        return
    endif
    la      a0, path_name
    call    getenv
    mv      directory, a0
    if a0 == 0
        la      directory, default_path
    endif
    li      error, -ENOENT
    loop
        mv      a0, directory
        la      a1, colon
        call    strcspn
        mv      length, a0
        la      a2, in_directory
        if length == 0                  # an empty entry is the current directory
            la      a2, in_current
        endif
        addi    a0, sp, path
        li      a1, PATH_MAX
        mv      a3, length
        mv      a4, directory
        mv      a5, file
        call    snprintf
        li      t0, PATH_MAX
        if a0 <u t0
            addi    a0, sp, path
            mv      a1, argv
            call    exec_or_interpret
            li      t0, -ENOENT
            li      t1, -ENOTDIR
            if a0 != t0 && a0 != t1     # it is there, but can't be run: that is worth saying, if nothing else is found
                mv      error, a0
            endif
        endif
        add     directory, directory, length
        lbu     t0, 0(directory)
        if t0 == 0
            break
        endif
        addi    directory, directory, 1
    endloop
    mv      a0, error
    call    __errno_fail
    return
.endproc

# exec_or_interpret(a0 = path, a1 = argv) -> a0 = negative error number: runs the program, or the shell on the script
.proc exec_or_interpret
    .reg    path=s0, argv=s1
    .frame  ra, s0, s1
    mv      path, a0
    mv      argv, a1
    la      t0, environ
    lw      a2, 0(t0)
    call    sys_exec
    li      t0, -ENOEXEC
    if a0 == t0
        mv      a0, path
        mv      a1, argv
        call    interpret
    endif
    return
.endproc

# interpret(a0 = path of a script, a1 = argv) -> a0 = negative error number: runs the shell on it
.proc interpret
    .reg    path=s0, argv=s1
    .frame  ra, s0, s1
    mv      path, a0
    mv      argv, a1
    mv      t0, argv
    repeat                              # how many arguments there are
        lw      t1, 0(t0)
        addi    t0, t0, 4
    until t1 == 0
    sub     t0, t0, argv
    addi    t0, t0, 4 + 15              # and one more, as the shell's own name
    andi    t0, t0, -16
    sub     sp, sp, t0                  # if exec succeeds, nobody will miss this; if not, it is given back below
    la      t1, shell
    sw      t1, 0(sp)
    sw      path, 4(sp)
    addi    t1, sp, 8
    lw      t2, 0(argv)
    if t2 != 0
        addi    argv, argv, 4           # not the name that the script was called by
    endif
    repeat
        lw      t2, 0(argv)
        sw      t2, 0(t1)
        addi    argv, argv, 4
        addi    t1, t1, 4
    until t2 == 0
    mv      s0, t0                      # the path is on the stack now
    la      a0, shell
    mv      a1, sp
    la      t0, environ
    lw      a2, 0(t0)
    call    sys_exec
    add     sp, sp, s0
    return
.endproc

.section .rodata
path_name:
    .asciz  "PATH"
default_path:
    .asciz  "/bin"
colon:
    .asciz  ":"
shell:
    .asciz  "/bin/sh"
in_directory:
    .asciz  "%.*s/%s"
in_current:
    .asciz  "%.*s./%s"

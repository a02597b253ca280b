# Builtins about what the process is in, and what its files get: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"
.include "syscalls.inc"

# builtin_cd: - is where the shell was before, and no word the home directory; $PWD and $OLDPWD say so
.globl builtin_cd
.proc builtin_cd
    .reg    path=s0, back=s1
    .frame  ra, s0, s1, old:PATH_MAX, new:PATH_MAX
    li      back, 0
    lw      path, 4(a1)
    if path == 0
        la      a0, home
        call    variable_value
        mv      path, a0
        if path == 0
            la      path, root
        endif
    else
        mv      a0, path
        la      a1, dash
        call    strcmp
        if a0 == 0
            li      back, 1
            la      a0, old_name
            call    variable_value
            beqz    a0, nowhere
            mv      path, a0
        endif
    endif
    addi    a0, sp, old
    li      a1, PATH_MAX
    call    getcwd
    if a0 == 0
        sb      zero, old(sp)           # it has been removed
    endif
    mv      a0, path
    call    chdir
    if a0 < 0
        la      a0, cd_failed
        mv      a1, path
        call    warn
        li      a0, 1
        return
    endif
    la      a0, old_name
    addi    a1, sp, old
    call    variable_set
    addi    a0, sp, new
    li      a1, PATH_MAX
    call    getcwd
    if a0 != 0
        la      a0, current_name
        addi    a1, sp, new
        call    variable_set
        if back != 0
            addi    a0, sp, new
            call    show_line
        endif
    endif
    li      a0, 0
    return
nowhere:
    la      a0, no_old
    call    warnx
    li      a0, 1
    return
.endproc

.globl builtin_pwd
.proc builtin_pwd
    .frame  ra, path:PATH_MAX
    addi    a0, sp, path
    li      a1, PATH_MAX
    call    getcwd
    if a0 == 0
        la      a0, pwd_name
        call    warn
        li      a0, 1
        return
    endif
    call    show_line
    li      a0, 0
    return
.endproc

# show_line(a0 = string)
.proc show_line
    mv      a2, a0
    li      a0, STDOUT
    la      a1, line
    tail    dprintf
.endproc

.globl builtin_umask
.proc builtin_umask
    .reg    mask=s0
    .frame  ra, s0
    lw      a0, 4(a1)
    if a0 == 0
        call    umask                   # the only way to ask is to change it
        mv      mask, a0
        call    umask
        li      a0, STDOUT
        la      a1, mask_line
        mv      a2, mask
        call    dprintf
    else
        li      a1, 0
        li      a2, 8
        call    strtol
        call    umask
    endif
    li      a0, 0
    return
.endproc

# builtin_ulimit: there is nothing to be changed
.globl builtin_ulimit
.proc builtin_ulimit
    .frame  ra
    la      a0, no_limits
    call    warnx
    li      a0, 1
    return
.endproc

.section .rodata
home:
    .asciz  "HOME"
root:
    .asciz  "/"
dash:
    .asciz  "-"
old_name:
    .asciz  "OLDPWD"
current_name:
    .asciz  "PWD"
no_old:
    .asciz  "cd: OLDPWD is not set"
cd_failed:
    .asciz  "cd: %s"
pwd_name:
    .asciz  "pwd"
line:
    .asciz  "%s\n"
mask_line:
    .asciz  "%04o\n"
no_limits:
    .asciz  "ulimit: this system's limits can't be changed"

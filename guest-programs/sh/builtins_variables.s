# Builtins about variables, parameters, and what else belongs to the process: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"
.include "syscalls.inc"

.globl builtin_cd
.proc builtin_cd
    .reg    path=s0
    .frame  ra, s0
    lw      path, 4(a1)
    if path == 0
        la      a0, home
        call    variable_value
        mv      path, a0
        if path == 0
            la      path, root
        endif
    endif
    mv      a0, path
    call    chdir
    if a0 < 0
        la      a0, cd_failed
        mv      a1, path
        call    warn
        li      a0, 1
    endif
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
    mv      a2, a0
    li      a0, STDOUT
    la      a1, line
    call    dprintf
    li      a0, 0
    return
.endproc

.globl builtin_export
.proc builtin_export
    .reg    argument=s0, length=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    lw      t0, 0(argument)
    if t0 == 0
        li      a0, 1
        la      a1, export_line
        call    variables_show
    endif
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        call    is_assignment
        mv      length, a0
        if a0 != 0
            mv      a1, a0
            lw      a0, 0(argument)
            call    variable_assign
        endif
        lw      a0, 0(argument)
        call    name_length
        beqz    a0, wrong
        mv      a1, a0
        lw      a0, 0(argument)
        call    arena_part
        call    variable_export
        addi    argument, argument, 4
    endloop
    li      a0, 0
    return
wrong:
    la      a0, no_name
    lw      a1, 0(argument)
    call    warnx
    li      a0, 1
    return
.endproc

.globl builtin_unset
.proc builtin_unset
    .reg    argument=s0
    .frame  ra, s0
    addi    argument, a1, 4
    loop
        lw      a0, 0(argument)
        if a0 == 0
            return
        endif
        call    variable_unset
        addi    argument, argument, 4
    endloop
.endproc

# builtin_set: without words, shows the variables; else they become the parameters
.globl builtin_set
.proc builtin_set
    .reg    argument=s0, count=s1, values=s2
    .frame  ra, s0-s2
    addi    argument, a1, 4
    addi    count, a0, -1
    lw      a0, 0(argument)
    if a0 == 0                          # all of them, then
        la      a1, variable_line
        call    variables_show
        li      a0, 0
        return
    endif
    la      a1, dashes
    call    strcmp
    if a0 == 0
        addi    argument, argument, 4
        addi    count, count, -1
    endif
    slli    a0, count, 2                # they have to outlive the command
    addi    a0, a0, 4
    call    malloc
    mv      values, a0
    beqz    values, done
    la      t0, parameters
    sw      count, Parameters.count(t0)
    sw      values, Parameters.values(t0)
    while count > 0
        lw      a0, 0(argument)
        call    strdup
        sw      a0, 0(values)
        addi    argument, argument, 4
        addi    values, values, 4
        addi    count, count, -1
    endwhile
done:
    li      a0, 0
    return
.endproc

.globl builtin_shift
.proc builtin_shift
    .frame  ra
    lw      a0, 4(a1)
    if a0 == 0
        li      a0, 1
    else
        call    atoi
    endif
    la      t0, parameters
    lw      t1, Parameters.count(t0)
    if a0 >u t1
        li      a0, 1
        return
    endif
    sub     t1, t1, a0
    sw      t1, Parameters.count(t0)
    lw      t1, Parameters.values(t0)
    slli    a0, a0, 2
    add     t1, t1, a0
    sw      t1, Parameters.values(t0)
    li      a0, 0
    return
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

.section .rodata
home:
    .asciz  "HOME"
root:
    .asciz  "/"
cd_failed:
    .asciz  "cd: %s"
pwd_name:
    .asciz  "pwd"
line:
    .asciz  "%s\n"
export_line:
    .asciz  "export %s='%s'\n"
variable_line:
    .asciz  "%s='%s'\n"
no_name:
    .asciz  "export: %s: not a name"
dashes:
    .asciz  "--"
mask_line:
    .asciz  "%04o\n"

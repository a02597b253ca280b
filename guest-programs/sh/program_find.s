# Which program a name means.

.include "sh.inc"
.include "stat.inc"
.include "syscalls.inc"

# program_find(a0 = name, a1 = room for a path) -> a0 = 1, and the path of the program, as exec would find it; else 0
.globl program_find
.proc program_find
    .reg    name=s0, path=s1, part=s2, length=s3
    .frame  ra, s0-s3
    mv      name, a0
    mv      path, a1
    li      a1, '/'
    call    strchr
    if a0 != 0
        mv      a0, path
        li      a1, PATH_MAX
        la      a2, as_it_is
        mv      a3, name
        call    snprintf
        mv      a0, path
        leave
        tail    is_program
    endif
    la      a0, path_name
    call    variable_value
    beqz    a0, none
    mv      part, a0
    loop
        mv      a0, part
        la      a1, separator
        call    strcspn
        mv      length, a0
        mv      a0, path
        li      a1, PATH_MAX
        la      a2, joined
        mv      a3, length
        mv      a4, part
        mv      a5, name
        call    snprintf
        mv      a0, path
        call    is_program
        bnez    a0, done
        add     part, part, length
        lbu     t0, 0(part)
        beqz    t0, none
        addi    part, part, 1
    endloop
none:
    li      a0, 0
done:
    return
.endproc

# is_program(a0 = path) -> a0 = 1 if it is a file that may be executed, else 0
.proc is_program
    .frame  ra, s0, status:Stat
    mv      s0, a0
    addi    a1, sp, status
    call    stat
    lw      t0, status + Stat.mode(sp)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFREG
    if a0 != 0 || t0 != t1
        li      a0, 0
        return
    endif
    mv      a0, s0
    li      a1, X_OK
    call    access
    addi    a0, a0, 1
    return
.endproc

.section .rodata
path_name:
    .asciz  "PATH"
separator:
    .asciz  ":"
joined:
    .asciz  "%.*s/%s"
as_it_is:
    .asciz  "%s"

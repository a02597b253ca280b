# __target_path(a0 = room of PATH_MAX bytes, a1 = path, a2 = another path) -> a0 = 0, -1 and errno if it is too long: path; or,
#   if that is a directory, the last name of the other path in it: where cp, mv and ln put a file

.include "errno.inc"
.include "stat.inc"
.include "syscalls.inc"

.globl __target_path
.proc __target_path
    .reg    room=s0, path=s1, other=s2
    .frame  ra, s0-s2, name:PATH_MAX
    mv      room, a0
    mv      path, a1
    mv      other, a2
    mv      a0, path
    call    __is_directory
    la      a2, as_it_is
    if a0 != 0
        addi    a0, sp, name            # basename cuts slashes off
        mv      a1, other
        li      a2, PATH_MAX
        call    strncpy
        sb      zero, name + PATH_MAX - 1(sp)
        addi    a0, sp, name
        call    basename
        mv      other, a0
        la      a2, joined
    endif
    mv      a0, room
    li      a1, PATH_MAX
    mv      a3, path
    mv      a4, other
    call    snprintf
    li      t0, PATH_MAX
    if a0 >=u t0
        li      a0, -ENAMETOOLONG
        leave
        tail    __errno_fail
    endif
    li      a0, 0
    return
.endproc

# __is_directory(a0 = path) -> a0 = 1 or 0
.globl __is_directory
.proc __is_directory
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    stat
    if a0 != 0
        li      a0, 0
        return
    endif
    lw      a0, status + Stat.mode(sp)
    li      t0, S_IFMT
    and     a0, a0, t0
    li      t0, S_IFDIR
    sub     a0, a0, t0
    seqz    a0, a0
    return
.endproc

.section .rodata
as_it_is:
    .asciz  "%s"
joined:
    .asciz  "%s/%s"

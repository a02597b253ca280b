# Calls on files that are others in disguise.

.include "errno.inc"
.include "fcntl.inc"
.include "stat.inc"
.include "syscalls.inc"

# creat(a0 = path, a1 = mode) -> a0 = a descriptor for writing, -1 and errno on failure
.weak creat
.proc creat
    .frame  ra
    mv      a2, a1
    li      a1, O_WRONLY | O_CREAT | O_TRUNC
    call    sys_open
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# mkfifo(a0 = path, a1 = mode) -> a0 = 0, -1 and errno on failure
.weak mkfifo
.proc mkfifo
    .frame  ra
    li      t0, S_IFIFO
    or      a1, a1, t0
    li      a2, 0
    call    sys_mknod
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# remove(a0 = path) -> a0 = 0, -1 and errno on failure: a file or an empty directory
.globl remove
.proc remove
    .reg    path=s0
    .frame  ra, s0
    mv      path, a0
    call    sys_unlink
    li      t0, -EISDIR
    if a0 == t0
        mv      a0, path
        call    sys_rmdir
    endif
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

# getcwd(a0 = room, a1 = its size) -> a0 = the room, with the path of the current directory; 0 and errno on failure
.weak getcwd
.proc getcwd
    .reg    room=s0
    .frame  ra, s0
    mv      room, a0
    call    sys_getcwd
    if a0 < 0
        call    __errno_fail
        li      a0, 0
        return
    endif
    mv      a0, room
    return
.endproc

# Reading directories, an entry at a time.

.include "dirent.inc"
.include "directory.inc"
.include "fcntl.inc"

# opendir(a0 = path) -> a0 = DIR *, 0 and errno on failure
.weak opendir
.proc opendir
    .reg    descriptor=s0
    .frame  ra, s0
    li      a1, O_RDONLY | O_DIRECTORY | O_CLOEXEC
    li      a2, 0
    call    sys_open
    if a0 < 0
        call    __errno_fail
        li      a0, 0
        return
    endif
    mv      descriptor, a0
    li      a0, Directory.sizeof
    call    malloc
    if a0 == 0
        mv      a0, descriptor
        call    sys_close
        li      a0, 0
        return
    endif
    sw      descriptor, Directory.descriptor(a0)
    sw      zero, Directory.next(a0)
    sw      zero, Directory.end(a0)
    return
.endproc

# readdir(a0 = DIR *) -> a0 = the next entry, valid until the next call; 0 at the end, 0 and errno on failure
.weak readdir
.proc readdir
    .reg    directory=s0
    .frame  ra, s0
    mv      directory, a0
    lw      a0, Directory.next(directory)
    lw      t0, Directory.end(directory)
    if a0 == t0
        lw      a0, Directory.descriptor(directory)
        addi    a1, directory, Directory.buffer
        li      a2, DIRECTORY_BUFFER
        call    sys_getdents
        if a0 < 0
            call    __errno_fail
            li      a0, 0
            return
        endif
        if a0 == 0
            return
        endif
        addi    t0, directory, Directory.buffer
        add     a0, a0, t0
        sw      a0, Directory.end(directory)
        mv      a0, t0
    endif
    lhu     t0, Dirent.length(a0)
    add     t0, t0, a0
    sw      t0, Directory.next(directory)
    return
.endproc

# rewinddir(a0 = DIR *): begins again
.weak rewinddir
.proc rewinddir
    .frame  ra
    sw      zero, Directory.next(a0)
    sw      zero, Directory.end(a0)
    lw      a0, Directory.descriptor(a0)
    li      a1, 0
    li      a2, SEEK_SET
    call    sys_lseek
    return
.endproc

# closedir(a0 = DIR *) -> a0 = 0, -1 and errno on failure
.weak closedir
.proc closedir
    .reg    result=s0, directory=s1
    .frame  ra, s0, s1
    mv      directory, a0
    lw      a0, Directory.descriptor(directory)
    call    sys_close
    mv      result, a0
    mv      a0, directory
    call    free
    mv      a0, result
    if a0 < 0
        call    __errno_fail
    endif
    return
.endproc

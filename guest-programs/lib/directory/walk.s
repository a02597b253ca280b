# Going through what is in a directory.

.include "dirent.inc"
.include "errno.inc"
.include "syscalls.inc"
.include "../pthread/thread.inc"

# __each_entry(a0 = path of a directory, a1 = routine: (a0 = path of an entry, a1 = its name, a2 = argument) -> a0 = 0, or
#   anything else to stop, a2 = argument) -> a0 = 0 behind the last entry, -1 and errno if the directory can't be read, or
#   what the routine has returned; . and .. are left out
.globl __each_entry
.proc __each_entry
    .reg    path=s0, routine=s1, argument=s2, directory=s3, name=s4, result=s5
    .frame  ra, s0-s5, entry:PATH_MAX
    mv      path, a0
    mv      routine, a1
    mv      argument, a2
    call    opendir
    if a0 == 0
        li      a0, -1
        return
    endif
    mv      directory, a0
    loop
        errno_address t0
        sw      zero, 0(t0)
        mv      a0, directory
        call    readdir
        if a0 == 0
            errno_address t0
            lw      t0, 0(t0)
            snez    result, t0
            neg     result, result
            break
        endif
        addi    name, a0, Dirent.name
        lbu     t0, 0(name)
        addi    t0, t0, -'.'
        if t0 == 0
            lbu     t0, 1(name)
            beqz    t0, next            # .
            addi    t0, t0, -'.'
            lbu     t1, 2(name)
            or      t0, t0, t1
            beqz    t0, next            # ..
        endif
        addi    a0, sp, entry
        li      a1, PATH_MAX
        la      a2, joined
        mv      a3, path
        mv      a4, name
        call    snprintf
        li      t0, PATH_MAX
        if a0 >=u t0
            li      a0, -ENAMETOOLONG
            call    __errno_fail
            mv      result, a0
            break
        endif
        addi    a0, sp, entry
        mv      a1, name
        mv      a2, argument
        jalr    routine
        mv      result, a0
        if result != 0
            break
        endif
    next:
    endloop
    errno_address t0
    lw      name, 0(t0)                 # closing must not change it
    mv      a0, directory
    call    closedir
    errno_address t0
    sw      name, 0(t0)
    mv      a0, result
    return
.endproc

.section .rodata
joined:
    .asciz  "%s/%s"

# rm [-rf] FILE…: removes files; with -r also directories and what is in them; -f says nothing about what isn't there.

.include "dirent.inc"
.include "errno.inc"
.include "stat.inc"
.include "syscalls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1
    .frame  ra, s0, s1
    mv      argc, a0
    mv      argv, a1
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        li      t1, 1
        switch a0, t0
        case 'r', 'R'
            la      t0, recursive
            sw      t1, 0(t0)
        case 'f'
            la      t0, force
            sw      t1, 0(t0)
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    lw      t0, 0(a0)
    la      t1, force
    lw      t1, 0(t1)
    if t0 == 0 && t1 == 0
        la      a0, usage
        call    __usage
    endif
    la      a1, remove_one
    call    __each_operand
    return
.endproc

# remove_one(a0 = path) -> a0 = 0, -1 and errno on failure
.proc remove_one
    .reg    path=s0
    .frame  ra, s0, status:Stat
    mv      path, a0
    addi    a1, sp, status
    call    lstat
    if a0 < 0
        la      t0, force
        lw      t0, 0(t0)
        la      t1, errno
        lw      t1, 0(t1)
        addi    t1, t1, -ENOENT
        if t0 != 0 && t1 == 0
            li      a0, 0
        endif
        return
    endif
    lw      t0, status + Stat.mode(sp)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFDIR
    la      t2, recursive
    lw      t2, 0(t2)
    mv      a0, path
    if t0 == t1 && t2 != 0
        leave
        tail    remove_directory
    endif
    leave
    tail    unlink
.endproc

# remove_directory(a0 = path) -> a0 = 0, -1 and errno on failure: and all that is in it
#   entries are looked for anew after each round: removing them may move those behind them
.proc remove_directory
    .reg    path=s0, directory=s1, removed=s2, entry=s3
    .frame  ra, s0-s3, inner:PATH_MAX
    mv      path, a0
    repeat
        li      removed, 0
        mv      a0, path
        call    opendir
        if a0 == 0
            li      a0, -1
            return
        endif
        mv      directory, a0
        loop
            mv      a0, directory
            call    readdir
            if a0 == 0
                break
            endif
            addi    entry, a0, Dirent.name
            mv      a0, entry
            call    is_dot
            bnez    a0, next
            addi    a0, sp, inner
            li      a1, PATH_MAX
            la      a2, joined
            mv      a3, path
            mv      a4, entry
            call    snprintf
            li      t0, PATH_MAX
            if a0 >=u t0
                li      a0, -ENAMETOOLONG
                call    __errno_fail
                j       failed
            endif
            addi    a0, sp, inner
            call    remove_one
            bltz    a0, failed
            li      removed, 1
        next:
        endloop
        mv      a0, directory
        call    closedir
    until removed == 0
    mv      a0, path
    leave
    tail    rmdir
failed:
    mv      a0, directory
    call    closedir
    la      a0, inside
    addi    a1, sp, inner
    call    warn
    li      a0, -1
    return
.endproc

# is_dot(a0 = name) -> a0 = 1 for . and .., else 0
.proc is_dot
    .frame  ra, s0
    mv      s0, a0
    la      a1, dot
    call    strcmp
    if a0 != 0
        mv      a0, s0
        la      a1, dot_dot
        call    strcmp
    endif
    seqz    a0, a0
    return
.endproc

.section .rodata
letters:
    .asciz  "rRf"
usage:
    .asciz  "[-rf] FILE..."
joined:
    .asciz  "%s/%s"
inside:
    .asciz  "%s"
dot:
    .asciz  "."
dot_dot:
    .asciz  ".."

.bss
.balign 4
recursive:
    .space  4
force:
    .space  4

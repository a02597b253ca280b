# mkdir [-p] [-m MODE] DIRECTORY…: makes directories; with -p also those above them, as far as they aren't there.

.include "errno.inc"
.include "syscalls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    la      routine, make
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'p'
            la      routine, make_all
        case 'm'
            la      a0, optarg
            lw      a0, 0(a0)
            li      a1, 0
            li      a2, 8
            call    strtol
            la      t0, mode
            sw      a0, 0(t0)
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
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    mv      a1, routine
    call    __each_operand
    return
.endproc

# make(a0 = path) -> a0 = 0, -1 and errno on failure
.proc make
    la      t0, mode
    lw      a1, 0(t0)
    tail    mkdir
.endproc

# make_all(a0 = path) -> a0 = 0, -1 and errno on failure: it, and the directories above it
.proc make_all
    .reg    at=s0
    .frame  ra, s0, path:PATH_MAX
    mv      a1, a0
    addi    a0, sp, path
    li      a2, PATH_MAX
    call    strncpy
    lbu     t0, path + PATH_MAX - 1(sp)
    if t0 != 0
        li      a0, -ENAMETOOLONG
        leave
        tail    __errno_fail
    endif
    addi    at, sp, path
    loop
        addi    at, at, 1               # behind a slash, at the start of a name
        mv      a0, at
        li      a1, '/'
        call    strchr
        if a0 == 0
            break
        endif
        mv      at, a0
        sb      zero, 0(at)
        addi    a0, sp, path
        call    make_unless_there
        bltz    a0, failed
        li      t0, '/'
        sb      t0, 0(at)
    endloop
    addi    a0, sp, path
    call    make_unless_there
failed:
    return
.endproc

# make_unless_there(a0 = path) -> a0 = 0, -1 and errno on failure
.proc make_unless_there
    .frame  ra
    call    make
    if a0 < 0
        la      t0, errno
        lw      t0, 0(t0)
        addi    t0, t0, -EEXIST
        snez    a0, t0
        neg     a0, a0
    endif
    return
.endproc

.section .rodata
letters:
    .asciz  "pm:"
usage:
    .asciz  "[-p] [-m MODE] DIRECTORY..."

.data
.balign 4
mode:
    .word   0777

# touch [-c] FILE…: makes files, unless -c is given, and sets the times of those that are there to now.

.include "errno.inc"
.include "fcntl.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    la      routine, touch
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'c'
            la      routine, touch_only
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    lw      t0, 0(a0)
    beqz    t0, wrong
    mv      a1, routine
    call    __each_operand
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# touch_only(a0 = path) -> a0 = 0, -1 and errno on failure; that it isn't there is none
.proc touch_only
    .frame  ra
    li      a1, 0                       # now
    call    utime
    if a0 < 0
        la      t0, errno
        lw      t0, 0(t0)
        addi    t0, t0, -ENOENT
        snez    a0, t0
        neg     a0, a0
    endif
    return
.endproc

# touch(a0 = path) -> a0 = 0, -1 and errno on failure
.proc touch
    .reg    path=s0
    .frame  ra, s0
    mv      path, a0
    li      a1, 0
    call    utime
    if a0 < 0
        la      t0, errno
        lw      t0, 0(t0)
        addi    t0, t0, -ENOENT
        if t0 == 0
            mv      a0, path
            li      a1, O_WRONLY | O_CREAT
            li      a2, 0666
            call    open
            if a0 >= 0
                leave
                tail    close
            endif
        endif
    endif
    return
.endproc

.section .rodata
letters:
    .asciz  "c"
usage:
    .asciz  "[-c] FILE..."

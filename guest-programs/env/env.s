# env [-i] [NAME=VALUE…] [PROGRAM [ARGUMENT…]]: runs a program with a changed environment; without one, prints it. -i begins
# with an empty one.

.include "errno.inc"

.equ STATUS_NOT_EXECUTABLE, 126
.equ STATUS_NOT_FOUND, 127

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
        switch a0, t0
        case 'i'
            la      t0, environ
            la      t1, empty
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
    mv      argv, a0
    loop
        lw      a0, 0(argv)
        if a0 == 0
            leave
            tail    print
        endif
        li      a1, '='
        call    strchr
        if a0 == 0
            break
        endif
        lw      a0, 0(argv)
        call    putenv
        addi    argv, argv, 4
    endloop
    lw      a0, 0(argv)
    mv      a1, argv
    call    execvp
    la      t0, errno
    lw      t0, 0(t0)
    addi    t0, t0, -ENOENT
    li      a0, STATUS_NOT_FOUND
    if t0 != 0
        li      a0, STATUS_NOT_EXECUTABLE
    endif
    la      a1, as_it_is
    lw      a2, 0(argv)
    call    err
.endproc

# print() -> a0 = 0
.proc print
    .reg    entry=s0
    .frame  ra, s0
    la      entry, environ
    lw      entry, 0(entry)
    loop
        lw      a0, 0(entry)
        if a0 == 0
            return
        endif
        call    puts
        addi    entry, entry, 4
    endloop
.endproc

.section .rodata
letters:
    .asciz  "i"
usage:
    .asciz  "[-i] [NAME=VALUE...] [PROGRAM [ARGUMENT...]]"
as_it_is:
    .asciz  "%s"
.balign 4
empty:
    .word   0

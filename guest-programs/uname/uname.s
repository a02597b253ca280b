# uname [-a]: prints the name of the system; -a all that is known of it.

.include "utsname.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, all=s2
    .frame  ra, s0-s2, names:Utsname
    mv      argc, a0
    mv      argv, a1
    li      all, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'a'
            li      all, 1
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    addi    a0, sp, names
    call    uname
    if a0 < 0
        li      a0, 1
        la      a1, failed
        call    err
    endif
    addi    a0, sp, names + Utsname.sysname
    if all == 0
        call    puts
    else
        mv      a1, a0
        la      a0, line
        addi    a2, sp, names + Utsname.nodename
        addi    a3, sp, names + Utsname.release
        addi    a4, sp, names + Utsname.version
        addi    a5, sp, names + Utsname.machine
        call    printf
    endif
    li      a0, 0
    return
.endproc

.section .rodata
letters:
    .asciz  "a"
usage:
    .asciz  "[-a]"
failed:
    .asciz  "the system's name"
line:
    .asciz  "%s %s %s %s %s\n"

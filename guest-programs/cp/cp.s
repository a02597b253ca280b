# cp [-rf] FROM… TO: copies files; into the directory TO, if it is one. -r copies directories with all that is in them, links as
# links.

.include "syscalls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, status=s2, to=s3
    .frame  ra, s0-s3, path:PATH_MAX
    mv      argc, a0
    mv      argv, a1
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'r', 'R'
            la      t0, recursive
            li      t1, 1
            sw      t1, 0(t0)
        case 'f'                        # what is in the way is overwritten anyway
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    la      t0, optind
    lw      t0, 0(t0)
    sub     argc, argc, t0              # operands
    mv      a0, argv
    call    __operands
    mv      argv, a0
    addi    argc, argc, -1              # those before the last
    blez    argc, wrong
    slli    t0, argc, 2
    add     t0, t0, argv
    lw      to, 0(t0)
    addi    t0, argc, -1
    if t0 != 0
        mv      a0, to
        call    __is_directory
        if a0 == 0
            li      a0, 1
            la      a1, no_directory
            mv      a2, to
            call    errx
        endif
    endif
    li      status, 0
    while argc != 0
        addi    a0, sp, path
        mv      a1, to
        lw      a2, 0(argv)
        call    __target_path
        if a0 == 0
            lw      a0, 0(argv)
            addi    a1, sp, path
            call    copy
        else
            la      a0, as_it_is
            lw      a1, 0(argv)
            call    warn
            li      a0, 1
        endif
        or      status, status, a0
        addi    argv, argv, 4
        addi    argc, argc, -1
    endwhile
    mv      a0, status
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

.section .rodata
letters:
    .asciz  "rRf"
usage:
    .asciz  "[-r] FROM... TO"
no_directory:
    .asciz  "%s: not a directory"
as_it_is:
    .asciz  "%s"

.bss
.balign 4
.globl recursive
recursive:
    .space  4

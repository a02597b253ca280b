# ln [-sf] OLD [NEW]: gives a file another name, or with -s makes a symbolic link; in the directory NEW if it is one, in the
# current one if it is missing. -f replaces what has that name.

.include "syscalls.inc"

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2, force=s3
    .frame  ra, s0-s3, path:PATH_MAX
    mv      argc, a0
    mv      argv, a1
    la      routine, link
    li      force, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 's'
            la      routine, symlink
        case 'f'
            li      force, 1
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    .reg    operands=s1
    mv      operands, a0
    lw      t0, 0(operands)
    beqz    t0, wrong
    lw      a1, 4(operands)
    if a1 == 0
        la      a1, here
    else
        lw      t0, 8(operands)
        bnez    t0, wrong
    endif
    addi    a0, sp, path
    lw      a2, 0(operands)
    call    __target_path
    bltz    a0, failed
    if force != 0
        addi    a0, sp, path
        call    unlink
    endif
    lw      a0, 0(operands)
    addi    a1, sp, path
    jalr    routine
    bltz    a0, failed
    return
failed:
    li      a0, 1
    la      a1, as_it_is
    addi    a2, sp, path
    call    err
wrong:
    la      a0, usage
    call    __usage
.endproc

.section .rodata
letters:
    .asciz  "sf"
usage:
    .asciz  "[-sf] OLD [NEW]"
here:
    .asciz  "."
as_it_is:
    .asciz  "%s"

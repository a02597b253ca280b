# df [-i] [PATH…]: how full file systems are, in units of 1024 bytes, or -i in inodes: those that the paths are on, or all.

.include "statfs.inc"

.equ LINE_MAX, 512

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
            la      t0, inodes
            li      t1, 1
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
    if t0 == 0
        la      a0, mounts
        la      a1, all_of
        call    __each_input
    else
        la      a1, show
        call    __each_operand
    endif
    return
.endproc

# title_once(): before the first line
.proc title_once
    la      t0, titled
    lw      t1, 0(t0)
    if t1 != 0
        ret
    endif
    li      t1, 1
    sw      t1, 0(t0)
    la      a1, blocks_title
    la      t0, inodes
    lw      t0, 0(t0)
    if t0 != 0
        la      a1, inodes_title
    endif
    la      a0, title
    tail    printf
.endproc

# all_of(a0 = stream of /proc/mounts): shows each
.proc all_of
    .reg    stream=s0
    .frame  ra, s0, line:LINE_MAX
    mv      stream, a0
    loop
        addi    a0, sp, line
        li      a1, LINE_MAX
        mv      a2, stream
        call    fgets
        if a0 == 0
            break
        endif
        la      a1, blank
        call    strtok
        li      a0, 0
        la      a1, blank
        call    strtok                  # the directory
        if a0 != 0
            call    show
        endif
    endloop
    return
.endproc

# show(a0 = path) -> a0 = 0, -1 and errno on failure: a line about its file system
.proc show
    .reg    path=s0, total=s1, free=s2
    .frame  ra, s0-s2, status:Statfs
    mv      path, a0
    addi    a1, sp, status
    call    statfs
    if a0 < 0
        return
    endif
    call    title_once
    la      t0, inodes
    lw      t0, 0(t0)
    if t0 != 0
        lw      total, status + Statfs.files(sp)
        lw      free, status + Statfs.files_free(sp)
    else
        lw      t0, status + Statfs.block_size(sp)
        srli    t0, t0, 9               # half units, so that blocks may have 512 bytes
        lw      total, status + Statfs.blocks(sp)
        lw      free, status + Statfs.free(sp)
        mul     total, total, t0
        mul     free, free, t0
        srli    total, total, 1
        srli    free, free, 1
    endif
    sub     a2, total, free
    li      a4, 0
    if total != 0
        li      t0, 100
        divu    t1, total, t0           # hundredths, rounded up, without overflow
        if t1 == 0
            li      t1, 1
        endif
        divu    a4, a2, t1
        if a4 >u t0
            mv      a4, t0
        endif
    endif
    la      a0, line_format
    mv      a1, total
    mv      a3, free
    mv      a5, path
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
letters:
    .asciz  "i"
usage:
    .asciz  "[-i] [PATH...]"
title:
    .asciz  "%10s       used       free  use  on\n"
blocks_title:
    .asciz  "1K-blocks"
inodes_title:
    .asciz  "inodes"
line_format:
    .asciz  "%10u %10u %10u %3u%%  %s\n"
blank:
    .asciz  " "
mounts_path:
    .asciz  "/proc/mounts"

.data
.balign 4
mounts:
    .word   mounts_path, 0

.bss
.balign 4
titled:                                 # whether the title has been printed
    .space  4
inodes:                                 # not 0 if they are counted
    .space  4

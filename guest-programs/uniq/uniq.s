# uniq [-cdu] [FILE]: prints lines without those that are equal to the one before; -c with how often each comes, -d only
# those that come several times, -u only those that don't.

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
        case 'c'
            la      t0, counts
            sw      t1, 0(t0)
        case 'd'
            la      t0, repeated
            sw      t1, 0(t0)
        case 'u'
            la      t0, single
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
    la      a1, filter
    call    __each_input
    return
.endproc

# filter(a0 = stream)
.proc filter
    .reg    stream=s0, present=s1, other=s2, count=s3
    .frame  ra, s0-s3, lines:8, rooms:8
    mv      stream, a0
    sw      zero, lines(sp)             # two lines take turns
    sw      zero, lines + 4(sp)
    sw      zero, rooms(sp)
    sw      zero, rooms + 4(sp)
    li      present, 0                  # offset of the line that has come last
    li      count, 0
    loop
        xori    other, present, 4
        addi    a0, sp, lines
        add     a0, a0, other
        addi    a1, sp, rooms
        add     a1, a1, other
        mv      a2, stream
        call    getline
        if a0 < 0
            break
        endif
        if count != 0
            lw      a0, lines(sp)
            lw      a1, lines + 4(sp)
            call    strcmp
            if a0 == 0
                addi    count, count, 1
                continue
            endif
            addi    t0, sp, lines
            add     t0, t0, present
            lw      a0, 0(t0)
            mv      a1, count
            call    print
        endif
        mv      present, other
        li      count, 1
    endloop
    if count != 0
        addi    t0, sp, lines
        add     t0, t0, present
        lw      a0, 0(t0)
        mv      a1, count
        call    print
    endif
    lw      a0, lines(sp)
    call    free
    lw      a0, lines + 4(sp)
    call    free
    return
.endproc

# print(a0 = line, a1 = how often it has come): if such lines are wanted
.proc print
    .reg    line=s0
    .frame  ra, s0
    mv      line, a0
    addi    t1, a1, -1
    la      t0, repeated
    lw      t0, 0(t0)
    if t0 != 0 && t1 == 0
        return
    endif
    la      t0, single
    lw      t0, 0(t0)
    if t0 != 0 && t1 != 0
        return
    endif
    la      t0, counts
    lw      t0, 0(t0)
    if t0 != 0
        la      a0, number
        call    printf
    endif
    mv      a0, line
    la      a1, stdout
    lw      a1, 0(a1)
    call    fputs
    return
.endproc

.section .rodata
letters:
    .asciz  "cdu"
usage:
    .asciz  "[-cdu] [FILE]"
number:
    .asciz  "%7u "

.bss
.balign 4
counts:
    .space  4
repeated:
    .space  4
single:
    .space  4

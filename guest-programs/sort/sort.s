# sort [-rnu] [FILE…]: prints the lines of files, or of standard input, in the order of their bytes; -n by the numbers that
# they begin with, -r the other way round, -u equal ones only once.

.equ FIRST_CAPACITY, 64

.globl main
.proc main
    .reg    argc=s0, argv=s1, status=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        li      t1, 1
        switch a0, t0
        case 'r'
            la      t0, reverse
            sw      t1, 0(t0)
        case 'n'
            la      t0, numeric
            sw      t1, 0(t0)
        case 'u'
            la      t0, unique
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
    la      a1, collect
    call    __each_input
    mv      status, a0
    la      a0, lines
    lw      a0, 0(a0)
    la      a1, count
    lw      a1, 0(a1)
    li      a2, 4
    la      a3, compare
    call    qsort
    call    print
    mv      a0, status
    return
.endproc

# collect(a0 = stream): adds its lines, without their ends, to the array
.proc collect
    .reg    stream=s0
    .frame  ra, s0, line:4, room:4
    mv      stream, a0
    loop
        sw      zero, line(sp)          # each line gets memory of its own
        sw      zero, room(sp)
        addi    a0, sp, line
        addi    a1, sp, room
        mv      a2, stream
        call    getline
        if a0 < 0
            break
        endif
        lw      t0, line(sp)
        add     t1, t0, a0
        lbu     t2, -1(t1)
        addi    t2, t2, -'\n'
        if t2 == 0
            sb      zero, -1(t1)
        endif
        mv      a0, t0
        call    add_line
    endloop
    lw      a0, line(sp)
    call    free
    return
.endproc

# add_line(a0 = line): to the array, which grows
.proc add_line
    .reg    line=s0
    .frame  ra, s0
    mv      line, a0
    la      t0, count
    lw      t0, 0(t0)
    la      t1, capacity
    lw      a1, 0(t1)
    if t0 == a1
        slli    a1, a1, 1
        if a1 == 0
            li      a1, FIRST_CAPACITY
        endif
        sw      a1, 0(t1)
        slli    a1, a1, 2
        la      t0, lines
        lw      a0, 0(t0)
        call    realloc
        if a0 == 0
            li      a0, 1
            la      a1, lines_text
            call    err
        endif
        la      t0, lines
        sw      a0, 0(t0)
    endif
    la      t0, count
    lw      t1, 0(t0)
    addi    t2, t1, 1
    sw      t2, 0(t0)
    la      t0, lines
    lw      t0, 0(t0)
    slli    t1, t1, 2
    add     t0, t0, t1
    sw      line, 0(t0)
    return
.endproc

# compare(a0, a1 = addresses of lines) -> a0 < 0, 0, > 0: for qsort, which sorts the pointers
.proc compare
    .reg    left=s0, right=s1, number=s2
    .frame  ra, s0-s2
    lw      left, 0(a0)
    lw      right, 0(a1)
    la      t0, numeric
    lw      t0, 0(t0)
    if t0 != 0
        mv      a0, left
        call    atoi
        mv      number, a0
        mv      a0, right
        call    atoi
        slt     t1, a0, number
        slt     a0, number, a0
        sub     a0, t1, a0
        bnez    a0, decided             # equal numbers: by their bytes
    endif
    mv      a0, left
    mv      a1, right
    call    strcmp
decided:
    la      t0, reverse
    lw      t0, 0(t0)
    if t0 != 0
        neg     a0, a0
    endif
    return
.endproc

# print(): the lines
.proc print
    .reg    at=s0, left=s1, previous=s2
    .frame  ra, s0-s2
    la      at, lines
    lw      at, 0(at)
    la      left, count
    lw      left, 0(left)
    li      previous, 0
    while left != 0
        la      t0, unique
        lw      t0, 0(t0)
        if t0 != 0 && previous != 0
            mv      a0, previous
            mv      a1, at
            call    compare
            beqz    a0, next
        endif
        lw      a0, 0(at)
        call    puts
        mv      previous, at
    next:
        addi    at, at, 4
        addi    left, left, -1
    endwhile
    return
.endproc

.section .rodata
letters:
    .asciz  "rnu"
usage:
    .asciz  "[-rnu] [FILE...]"
lines_text:
    .asciz  "lines"

.bss
.balign 4
lines:                                  # a growing array of strings
    .space  4
count:
    .space  4
capacity:
    .space  4
reverse:
    .space  4
numeric:
    .space  4
unique:
    .space  4

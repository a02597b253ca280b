# tail [-n LINES] [-LINES] [FILE…]: prints the last lines, 10 if not said, of files, or of standard input; with -n +N, from
# line N on.
# The last lines that have been read are kept in a ring.

.equ DEFAULT, 10
.equ LINES_MAX, 10000

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    la      routine, tail_last
    mv      a1, argv
    call    __count_option
    if a0 >= 0
        la      t0, limit
        sw      a0, 0(t0)
    endif
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'n'
            la      t0, optarg
            lw      a0, 0(t0)
            lbu     t0, 0(a0)
            addi    t0, t0, -'+'
            la      routine, tail_last
            if t0 == 0
                la      routine, tail_from
            endif
            call    atoi
            la      t0, limit
            sw      a0, 0(t0)
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    la      t0, limit
    lw      t0, 0(t0)
    li      t1, LINES_MAX
    if t0 >u t1
        li      a0, 2
        la      a1, too_many
        call    errx
    endif
    mv      a0, argv
    call    __operands
    mv      a1, routine
    call    __each_input
    return
.endproc

# tail_from(a0 = stream): all but the lines before that number
.proc tail_from
    .reg    stream=s0, line=s1, from=s2
    .frame  ra, s0-s2
    mv      stream, a0
    li      line, 1
    la      from, limit
    lw      from, 0(from)
    loop
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        addi    t0, a0, -'\n'
        seqz    t0, t0
        mv      t1, line
        add     line, line, t0
        if t1 >= from
            call    putchar
        endif
    endloop
    return
.endproc

# tail_last(a0 = stream): that many lines
.proc tail_last
    .reg    stream=s0, ring=s1, at=s2, size=s3, count=s4
    .frame  ra, s0-s4
    mv      stream, a0
    la      size, limit
    lw      size, 0(size)
    beqz    size, none
    mv      a0, size
    li      a1, Line.sizeof
    call    calloc
    beqz    a0, no_memory
    mv      ring, a0
    li      count, 0
    li      at, 0                       # where the next line goes
    loop
        slli    t0, at, 3               # Line.sizeof
        add     t0, t0, ring
        addi    a0, t0, Line.text
        addi    a1, t0, Line.room
        mv      a2, stream
        call    getline
        if a0 < 0
            break
        endif
        addi    count, count, 1
        addi    at, at, 1
        if at == size
            li      at, 0
        endif
    endloop
    if count > size
        mv      count, size
    endif
    sub     at, at, count               # the first of those that are left
    if at < 0
        add     at, at, size
    endif
    while count > 0
        slli    t0, at, 3
        add     t0, t0, ring
        lw      a0, Line.text(t0)
        la      a1, stdout
        lw      a1, 0(a1)
        call    fputs
        addi    at, at, 1
        if at == size
            li      at, 0
        endif
        addi    count, count, -1
    endwhile
none:
    return
no_memory:
    li      a0, 1
    la      a1, ring_text
    call    err
.endproc

# What getline works on.
.struct Line
    text        .word
    room        .word
.endstruct

.section .rodata
letters:
    .asciz  "n:"
usage:
    .asciz  "[-n [+]LINES] [-LINES] [FILE...]"
too_many:
    .asciz  "so many lines can't be kept"
ring_text:
    .asciz  "lines"

.data
.balign 4
limit:
    .word   DEFAULT

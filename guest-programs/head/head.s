# head [-n LINES] [-c BYTES] [-LINES] [FILE…]: prints the first lines, 10 if not said, or bytes of files, or of standard input.

.equ DEFAULT, 10

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    la      routine, head_lines
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
            la      routine, head_lines
        case 'c'
            la      routine, head_bytes
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
        la      a0, optarg
        lw      a0, 0(a0)
        call    atoi
        la      t0, limit
        sw      a0, 0(t0)
    endloop
    mv      a0, argv
    call    __operands
    lw      t0, 0(a0)
    if t0 != 0
        lw      t0, 4(a0)
    endif
    la      t1, several
    sw      t0, 0(t1)
    mv      a1, routine
    call    __each_input
    return
.endproc

# head_lines(a0 = stream, a1 = name): its first lines
.proc head_lines
    .reg    stream=s0, left=s1
    .frame  ra, s0, s1
    mv      stream, a0
    mv      a0, a1
    call    title
    la      left, limit
    lw      left, 0(left)
    while left > 0
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        addi    t0, a0, -'\n'
        seqz    t0, t0
        sub     left, left, t0
        call    putchar
    endwhile
    return
.endproc

# head_bytes(a0 = stream, a1 = name): its first bytes
.proc head_bytes
    .reg    stream=s0, left=s1
    .frame  ra, s0, s1
    mv      stream, a0
    mv      a0, a1
    call    title
    la      left, limit
    lw      left, 0(left)
    while left > 0
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        call    putchar
        addi    left, left, -1
    endwhile
    return
.endproc

# title(a0 = name): if there are several files
.proc title
    la      t0, several
    lw      t0, 0(t0)
    if t0 == 0
        ret
    endif
    mv      a1, a0
    la      a0, line
    tail    printf
.endproc

.section .rodata
letters:
    .asciz  "n:c:"
usage:
    .asciz  "[-n LINES] [-c BYTES] [-LINES] [FILE...]"
line:
    .asciz  "==> %s <==\n"

.data
.balign 4
limit:
    .word   DEFAULT
several:                                # not 0 if there are
    .word   0

# grep [-ivncq] PATTERN [FILE…]: prints the lines that match a regular expression: . any character, [a-z] one of these,
# [^…] one that isn't, * as often as you like, + at least once, ? at most once, ^ the start and $ the end of the line, \ takes
# away the meaning of the next. -i whatever the case, -v lines that don't match, -n with their numbers, -c only how many, -q
# nothing at all. The status is 0 if there are such lines, 1 if not, 2 after an error.

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
        case 'i'
            la      t0, ignore_case
            sw      t1, 0(t0)
        case 'v'
            la      t0, inverted
            sw      t1, 0(t0)
        case 'n'
            la      t0, numbers
            sw      t1, 0(t0)
        case 'c'
            la      t0, counts
            sw      t1, 0(t0)
        case 'q'
            la      t0, quiet
            sw      t1, 0(t0)
        case -1
            break
        default
            j       wrong
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    mv      argv, a0
    lw      a0, 0(argv)
    beqz    a0, wrong
    call    pattern_compile
    if a0 < 0
        li      a0, 2
        la      a1, bad_pattern
        lw      a2, 0(argv)
        call    errx
    endif
    addi    a0, argv, 4
    lw      t0, 0(a0)
    if t0 != 0
        lw      t0, 4(a0)
    endif
    la      t1, several
    sw      t0, 0(t1)
    la      a1, search
    call    __each_input
    if a0 != 0
        li      a0, 2
        return
    endif
    la      t0, found
    lw      t0, 0(t0)
    seqz    a0, t0
    return
wrong:
    la      a0, usage
    call    __usage
.endproc

# search(a0 = stream, a1 = name): prints what matches
.proc search
    .reg    stream=s0, name=s1, number=s2, count=s3
    .frame  ra, s0-s3, line:4, room:4
    mv      stream, a0
    mv      name, a1
    li      number, 0
    li      count, 0
    sw      zero, line(sp)
    sw      zero, room(sp)
    loop
        addi    a0, sp, line
        addi    a1, sp, room
        mv      a2, stream
        call    getline
        if a0 < 0
            break
        endif
        addi    number, number, 1
        lw      t0, line(sp)
        add     t1, t0, a0
        lbu     t2, -1(t1)
        addi    t2, t2, -'\n'
        if t2 == 0
            sb      zero, -1(t1)
        endif
        mv      a0, t0
        call    pattern_match
        la      t0, inverted
        lw      t0, 0(t0)
        if a0 != t0
            addi    count, count, 1
            mv      a0, name
            mv      a1, number
            lw      a2, line(sp)
            call    show
        endif
    endloop
    la      t0, found
    lw      t1, 0(t0)
    or      t1, t1, count
    sw      t1, 0(t0)
    la      t0, counts
    lw      t0, 0(t0)
    if t0 != 0
        mv      a0, name
        call    show_name
        la      a0, count_line
        mv      a1, count
        call    printf
    endif
    lw      a0, line(sp)
    call    free
    return
.endproc

# show(a0 = name of the file, a1 = number of the line, a2 = line): as the options want it
.proc show
    .reg    number=s0, line=s1
    .frame  ra, s0, s1
    mv      number, a1
    mv      line, a2
    la      t0, counts
    lw      t0, 0(t0)
    la      t1, quiet
    lw      t1, 0(t1)
    if t0 != 0 || t1 != 0
        return
    endif
    call    show_name
    la      t0, numbers
    lw      t0, 0(t0)
    if t0 != 0
        la      a0, number_format
        mv      a1, number
        call    printf
    endif
    mv      a0, line
    call    puts
    return
.endproc

# show_name(a0 = name of the file): if there are several
.proc show_name
    la      t0, several
    lw      t0, 0(t0)
    if t0 == 0
        ret
    endif
    mv      a1, a0
    la      a0, name_format
    tail    printf
.endproc

.section .rodata
letters:
    .asciz  "ivncq"
usage:
    .asciz  "[-ivncq] PATTERN [FILE...]"
bad_pattern:
    .asciz  "%s: the pattern makes no sense"
name_format:
    .asciz  "%s:"
number_format:
    .asciz  "%u:"
count_line:
    .asciz  "%u\n"

.bss
.balign 4
.globl ignore_case
ignore_case:
    .space  4
inverted:
    .space  4
numbers:
    .space  4
counts:
    .space  4
quiet:
    .space  4
several:                                # not 0 if there are several files
    .space  4
found:                                  # not 0 if anything has matched
    .space  4

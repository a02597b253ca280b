# wc [-lwc] [FILE…]: prints how many lines, words and bytes files have, or standard input; and their sums, if there are
# several.

.struct Counts
    lines       .word
    words       .word
    bytes       .word
.endstruct

.equ SHOW_LINES, 1
.equ SHOW_WORDS, 2
.equ SHOW_BYTES, 4

.globl main
.proc main
    .reg    argc=s0, argv=s1, show=s2, status=s1
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    li      show, 0
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'l'
            ori     show, show, SHOW_LINES
        case 'w'
            ori     show, show, SHOW_WORDS
        case 'c'
            ori     show, show, SHOW_BYTES
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    if show == 0
        li      show, SHOW_LINES | SHOW_WORDS | SHOW_BYTES
    endif
    la      t0, shown
    sw      show, 0(t0)
    mv      a0, argv
    call    __operands
    la      a1, count
    call    __each_input
    mv      status, a0
    la      t0, files
    lw      t0, 0(t0)
    addi    t0, t0, -1
    if t0 > 0
        la      a0, sums
        la      a1, total
        call    print
    endif
    mv      a0, status
    return
.endproc

# count(a0 = stream, a1 = name): counts it, and prints that
.proc count
    .reg    stream=s0, name=s1, in_word=s2
    .frame  ra, s0-s2, counts:Counts
    mv      stream, a0
    mv      name, a1
    sw      zero, counts + Counts.lines(sp)
    sw      zero, counts + Counts.words(sp)
    sw      zero, counts + Counts.bytes(sp)
    li      in_word, 0
    loop
        mv      a0, stream
        call    getc
        if a0 < 0
            break
        endif
        lw      t0, counts + Counts.bytes(sp)
        addi    t0, t0, 1
        sw      t0, counts + Counts.bytes(sp)
        addi    t0, a0, -'\n'
        seqz    t0, t0
        lw      t1, counts + Counts.lines(sp)
        add     t1, t1, t0
        sw      t1, counts + Counts.lines(sp)
        call    isspace
        seqz    t0, a0                  # a word begins where no blank follows one
        sltu    t1, in_word, t0
        lw      t2, counts + Counts.words(sp)
        add     t2, t2, t1
        sw      t2, counts + Counts.words(sp)
        mv      in_word, t0
    endloop
    la      t0, files
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
    la      t0, sums
    .irp field, lines, words, bytes
    lw      t1, counts + Counts.\field(sp)
    lw      t2, Counts.\field(t0)
    add     t2, t2, t1
    sw      t2, Counts.\field(t0)
    .endr
    addi    a0, sp, counts
    mv      a1, name
    call    print
    return
.endproc

# print(a0 = Counts, a1 = name): what is to be shown of them
.proc print
    .reg    counts=s0, name=s1, show=s2, any=s3
    .frame  ra, s0-s3
    mv      counts, a0
    mv      name, a1
    la      show, shown
    lw      show, 0(show)
    li      any, 0
    loop
        andi    t0, show, 1
        if t0 != 0
            la      a0, number
            if any == 0
                la      a0, first_number
            endif
            lw      a1, 0(counts)
            call    printf
            li      any, 1
        endif
        addi    counts, counts, 4       # the flags are in the order of the fields
        srli    show, show, 1
        if show == 0
            break
        endif
    endloop
    mv      a0, name
    la      a1, dash
    call    strcmp
    la      a1, nothing
    mv      a2, a1
    if a0 != 0                          # standard input has no name
        la      a1, blank
        mv      a2, name
    endif
    la      a0, end
    call    printf
    return
.endproc

.section .rodata
letters:
    .asciz  "lwc"
usage:
    .asciz  "[-lwc] [FILE...]"
first_number:
    .asciz  "%7u"
number:
    .asciz  " %7u"
end:
    .asciz  "%s%s\n"
blank:
    .asciz  " "
nothing:
    .asciz  ""
dash:
    .asciz  "-"
total:
    .asciz  "total"

.bss
.balign 4
shown:                                  # SHOW_…
    .space  4
files:                                  # how many have been counted
    .space  4
sums:
    .space  Counts.sizeof

# wc: prints how many lines, words and bytes standard input has.

.globl main
.proc main
    .reg    lines=s0, words=s1, bytes=s2, in_word=s3
    .frame  ra, s0-s3
    li      lines, 0
    li      words, 0
    li      bytes, 0
    li      in_word, 0
    loop
        call    getchar
        if a0 < 0
            break
        endif
        addi    bytes, bytes, 1
        addi    t0, a0, -'\n'
        if t0 == 0
            addi    lines, lines, 1
        endif
        call    isspace
        seqz    t0, a0                  # a word begins where no blank follows one
        sltu    t1, in_word, t0
        add     words, words, t1
        mv      in_word, t0
    endloop
    la      a0, line
    mv      a1, lines
    mv      a2, words
    mv      a3, bytes
    call    printf
    li      a0, 0
    return
.endproc

.section .rodata
line:
    .asciz  "%7d %7d %7d\n"

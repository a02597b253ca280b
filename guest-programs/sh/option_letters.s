# Reading options letter by letter, for getopts.

.include "getopts.inc"

# next_option(a0 = Words) -> a0 = string for the variable, a1 = 0, or 1 if there is none any more
.globl next_option
.proc next_option
    .reg    words=s0, at=s1, found=s2
    .frame  ra, s0-s2
    mv      words, a0
    call    option_letter
    beqz    a0, over
    mv      at, a0
    lbu     t0, 0(at)
    sb      t0, Words.letter(words)
    li      found, 0
    lw      a0, Words.options(words)
    mv      a1, t0
    addi    t0, t0, -':'
    if t0 != 0
        call    strchr
        mv      found, a0
    endif
    if found == 0
        mv      a0, words
        addi    a1, at, 1
        call    word_done
        mv      a0, words
        la      a1, unknown
        la      a2, question
        j       wrong
    endif
    lbu     t0, 1(found)
    addi    t0, t0, -':'
    addi    a1, at, 1
    mv      a0, words
    if t0 != 0
        call    word_done
    else
        call    option_argument
        if a0 < 0
            mv      a0, words
            la      a1, incomplete
            la      a2, colon
            j       wrong
        endif
    endif
    addi    a0, words, Words.letter
    li      a1, 0
    return
wrong:
    leave
    tail    option_wrong
over:
    la      a0, question
    li      a1, 1
    return
.endproc

# option_letter(a0 = Words) -> a0 = address of the next letter, 0 if there is none any more
.proc option_letter
    lw      t0, Words.index(a0)
    lw      t1, Words.count(a0)
    bgtu    t0, t1, over
    addi    t1, t0, -1
    slli    t1, t1, 2
    lw      t2, Words.values(a0)
    add     t1, t1, t2
    lw      t1, 0(t1)
    la      t2, letter_offset
    lw      t3, 0(t2)
    if t3 == 0
        lbu     t4, 0(t1)
        addi    t4, t4, -'-'
        bnez    t4, over                # no option any more
        lbu     t4, 1(t1)
        beqz    t4, over                # a - alone
        addi    t4, t4, -'-'
        lbu     t5, 2(t1)
        or      t4, t4, t5
        if t4 == 0                      # --
            addi    t0, t0, 1
            sw      t0, Words.index(a0)
            j       over
        endif
        li      t3, 1
        sw      t3, 0(t2)
    endif
    add     a0, t1, t3
    ret
over:
    li      a0, 0
    ret
.endproc

# word_done(a0 = Words, a1 = text behind a letter): the next letter is that, or begins the next word
.proc word_done
    la      t0, letter_offset
    lw      t1, 0(t0)
    addi    t1, t1, 1
    lbu     t2, 0(a1)
    if t2 == 0
        li      t1, 0
        lw      t2, Words.index(a0)
        addi    t2, t2, 1
        sw      t2, Words.index(a0)
    endif
    sw      t1, 0(t0)
    ret
.endproc

# option_argument(a0 = Words, a1 = text behind the letter) -> a0 = 0, and $OPTARG is the option's argument; -1 if there is none
.proc option_argument
    .frame  ra
    la      t0, letter_offset
    sw      zero, 0(t0)
    lw      t0, Words.index(a0)
    addi    t1, t0, 1
    sw      t1, Words.index(a0)
    lbu     t2, 0(a1)
    if t2 == 0                          # it is the next word
        lw      t2, Words.count(a0)
        if t1 >u t2
            li      a0, -1
            return
        endif
        slli    t0, t0, 2
        lw      t2, Words.values(a0)
        add     t2, t2, t0
        lw      a1, 0(t2)
        addi    t1, t1, 1
        sw      t1, Words.index(a0)
    endif
    la      a0, argument_name
    call    variable_set
    li      a0, 0
    return
.endproc

# option_wrong(a0 = Words, a1 = message, a2 = answer if there are no messages) -> a0 = string for the variable, a1 = 0
.proc option_wrong
    .reg    answer=s0
    .frame  ra, s0
    mv      answer, a2
    lw      t0, Words.silent(a0)
    if t0 != 0
        addi    a1, a0, Words.letter
        la      a0, argument_name
        call    variable_set
        mv      a0, answer
    else
        addi    a3, a0, Words.letter
        mv      a2, a1
        la      a1, complaint
        li      a0, STDERR
        call    dprintf
        la      a0, question
    endif
    li      a1, 0
    return
.endproc

.section .rodata
argument_name:
    .asciz  "OPTARG"
question:
    .asciz  "?"
colon:
    .asciz  ":"
unknown:
    .asciz  "there is no option"
incomplete:
    .asciz  "an argument is missing for option"
complaint:
    .asciz  "sh: %s -%s\n"

.bss
.balign 4
.globl letter_offset
letter_offset:                          # of the next letter in its word, 0 if that has not been begun
    .space  4

# getopts OPTIONS NAME [ARGUMENT…]: the next option of the parameters, or of the arguments, into a variable; POSIX's. $OPTIND is
# the number of the word that is read next, and $OPTARG what belongs to the option.

.include "getopts.inc"

.globl builtin_getopts
.proc builtin_getopts
    .reg    name=s0, words=s1, status=s2
    .frame  ra, s0-s2, room:Words
    addi    t0, a0, -3
    bltz    t0, usage
    addi    words, sp, room
    lw      name, 8(a1)
    lw      t1, 4(a1)
    lbu     t2, 0(t1)
    addi    t2, t2, -':'
    seqz    t2, t2
    sw      t2, Words.silent(words)
    add     t1, t1, t2
    sw      t1, Words.options(words)
    addi    t1, a1, 12
    if t0 == 0
        la      t2, parameters
        lw      t0, Parameters.count(t2)
        lw      t1, Parameters.values(t2)
    endif
    sw      t0, Words.count(words)
    sw      t1, Words.values(words)
    sb      zero, Words.letter + 1(words)
    la      a0, index_name
    call    variable_value
    if a0 != 0
        call    atoi
    endif
    if a0 <= 0
        li      a0, 1
    endif
    sw      a0, Words.index(words)
    la      t0, last_index
    lw      t0, 0(t0)
    if a0 != t0                         # somebody has set it: it starts at that word
        la      t0, letter_offset
        sw      zero, 0(t0)
    endif
    la      a0, argument_name
    call    variable_unset
    mv      a0, words
    call    next_option
    mv      status, a1
    mv      a1, a0
    mv      a0, name
    call    variable_set
    lw      a0, Words.index(words)
    la      t0, last_index
    sw      a0, 0(t0)
    call    index_set
    mv      a0, status
    return
usage:
    la      a0, usage_text
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# index_set(a0 = number): $OPTIND
.proc index_set
    .frame  ra, digits:16
    mv      a2, a0
    addi    a0, sp, digits
    la      a1, decimal
    call    sprintf
    la      a0, index_name
    addi    a1, sp, digits
    call    variable_set
    return
.endproc

.section .rodata
index_name:
    .asciz  "OPTIND"
argument_name:
    .asciz  "OPTARG"
decimal:
    .asciz  "%d"
usage_text:
    .asciz  "usage: getopts OPTIONS NAME [ARGUMENT...]"

.data
.balign 4
last_index:                             # $OPTIND as it was set here
    .word   1

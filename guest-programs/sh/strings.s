# Small things about strings and words.

.include "sh.inc"
.include "stat.inc"

# arena_part(a0 = string, a1 = length) -> a0 = copy of its first characters
.globl arena_part
.proc arena_part
    .reg    from=s0, length=s1
    .frame  ra, s0, s1
    mv      from, a0
    mv      length, a1
    addi    a0, length, 1
    call    arena_alloc
    add     t0, a0, length
    sb      zero, 0(t0)
    mv      a1, from
    mv      a2, length
    leave
    tail    memcpy
.endproc

# exists(a0 = path) -> a0 = 1 if something has that name, else 0
.globl exists
.proc exists
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    lstat
    seqz    a0, a0
    return
.endproc

# words_count(a0 = Words) -> a0 = how many there are
.globl words_count
.proc words_count
    li      t0, 0
    while a0 != 0
        addi    t0, t0, 1
        lw      a0, Word.next(a0)
    endwhile
    mv      a0, t0
    ret
.endproc

# words_vector(a0 = Words, a1 = count) -> a0 = array of their strings, in the arena, ending with 0
.globl words_vector
.proc words_vector
    .reg    word=s0
    .frame  ra, s0
    mv      word, a0
    slli    a0, a1, 2
    addi    a0, a0, 4
    call    arena_alloc
    mv      t0, a0
    while word != 0
        lw      t1, Word.text(word)
        sw      t1, 0(t0)
        addi    t0, t0, 4
        lw      word, Word.next(word)
    endwhile
    sw      zero, 0(t0)
    return
.endproc

# sort_words(a0 = Words, a1 = count): puts their strings into order
.globl sort_words
.proc sort_words
    .reg    words=s0, vector=s1, count=s2
    .frame  ra, s0-s2
    mv      words, a0
    mv      count, a1
    call    words_vector
    mv      vector, a0
    mv      a1, count
    li      a2, 4
    la      a3, compare
    call    qsort
    while words != 0
        lw      t0, 0(vector)
        sw      t0, Word.text(words)
        addi    vector, vector, 4
        lw      words, Word.next(words)
    endwhile
    return
.endproc

# compare(a0, a1 = addresses of strings) -> a0 < 0, 0, > 0
.proc compare
    lw      a0, 0(a0)
    lw      a1, 0(a1)
    tail    strcmp
.endproc

# name_length(a0 = text) -> a0 = length of the variable's name that it begins with, 0 if it begins with none
.globl name_length
.proc name_length
    .reg    text=s0, at=s1
    .frame  ra, s0, s1
    mv      text, a0
    mv      at, a0
    lbu     a0, 0(at)
    call    isdigit
    beqz    a0, name
    li      a0, 0
    return
name:
    loop
        lbu     a0, 0(at)
        addi    t0, a0, -'_'
        if t0 != 0
            call    isalnum
            beqz    a0, done
        endif
        addi    at, at, 1
    endloop
done:
    sub     a0, at, text
    return
.endproc

# is_assignment(a0 = text of a word) -> a0 = length of the name before its =, 0 if it is none
.globl is_assignment
.proc is_assignment
    .reg    text=s0
    .frame  ra, s0
    mv      text, a0
    call    name_length
    add     t0, text, a0
    lbu     t0, 0(t0)
    addi    t0, t0, -'='
    if t0 != 0
        li      a0, 0
    endif
    return
.endproc

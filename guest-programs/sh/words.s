# Reserved words: words that mean something where a command may begin, if no part of them is quoted.

.include "sh.inc"

# word_is(a0 = reserved word) -> a0 = 1 if it is the next token, else 0
.globl word_is
.proc word_is
    .frame  ra, s0
    mv      s0, a0
    call    token_peek
    li      t0, TOKEN_WORD
    if a0 != t0
        li      a0, 0
        return
    endif
    la      t0, token
    lw      a0, Token.text(t0)
    mv      a1, s0
    call    strcmp
    seqz    a0, a0
    return
.endproc

# word_take(a0 = reserved word) -> a0 = 1, and it has been used, if it is the next token; else 0
.globl word_take
.proc word_take
    .frame  ra
    call    word_is
    if a0 != 0
        call    token_drop
        li      a0, 1
    endif
    return
.endproc

# word_need(a0 = reserved word): uses it, if it is the next token; anything else is an error
.globl word_need
.proc word_need
    .frame  ra
    call    word_take
    if a0 == 0
        call    syntax_error_token
    endif
    return
.endproc

# word_is_one_of(a0 = reserved words, one behind the other, an empty one last) -> a0 = 1 if the next token is one of them
.globl word_is_one_of
.proc word_is_one_of
    .reg    words=s0
    .frame  ra, s0
    mv      words, a0
    loop
        lbu     t0, 0(words)
        if t0 == 0
            break
        endif
        mv      a0, words
        call    word_is
        if a0 != 0
            return
        endif
        mv      a0, words
        call    strlen
        add     words, words, a0
        addi    words, words, 1
    endloop
    li      a0, 0
    return
.endproc

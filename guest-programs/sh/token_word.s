# Reading a word.

.include "sh.inc"

# token_word(a0 = its first character) -> a0 = TOKEN_WORD, or the kind of a redirection if it was the number before it
.globl token_word
.proc token_word
    .reg    character=s0, number=s1
    .frame  ra, s0, s1, word:Builder
    mv      character, a0
    addi    a0, sp, word
    call    builder_init
    loop
        switch character, t0
        case END, ' ', '\t', '\r', '\n', ';', '&', '|', '<', '>', '(', ')'
            break
        case '\\'
            call    source_next
            addi    t0, a0, -'\n'
            if t0 != 0                  # an end of line would be as if it weren't there
                mv      number, a0
                addi    a0, sp, word
                li      a1, '\\'
                call    builder_put
                mv      a1, number
                if a1 >= 0
                    addi    a0, sp, word
                    call    builder_put
                endif
            endif
        case '\'', '"', '`'
            addi    a0, sp, word
            mv      a1, character
            call    builder_put
            addi    a0, sp, word
            mv      a1, character
            call    source_copy
        case '$'
            addi    a0, sp, word
            mv      a1, character
            call    builder_put
            addi    a0, sp, word
            call    source_copy_dollar
        default
            addi    a0, sp, word
            mv      a1, character
            call    builder_put
        endswitch
        call    source_next
        mv      character, a0
    endloop
    li      number, -1                  # is it the number of a descriptor, right before a redirection?
    lw      t0, word + Builder.length(sp)
    addi    t0, t0, -1
    if t0 == 0
        lw      t0, word + Builder.text(sp)
        lbu     number, 0(t0)
        addi    number, number, -'0'
    endif
    addi    t0, character, -'<'
    addi    t1, character, -'>'
    li      t2, 10
    if t0 == 0 || t1 == 0
        if number <u t2
            la      t0, token
            sw      number, Token.descriptor(t0)
            mv      a0, character
            leave
            tail    token_redirection
        endif
    endif
    mv      a0, character
    call    source_back
    addi    a0, sp, word
    call    builder_take
    la      t0, token
    sw      a0, Token.text(t0)
    li      a0, TOKEN_WORD
    return
.endproc

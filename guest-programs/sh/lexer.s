# From characters to tokens.

.include "sh.inc"

# token_peek() -> a0 = kind of the next token, which is in `token` until token_drop
.globl token_peek
.proc token_peek
    la      t0, token
    lw      a0, Token.kind(t0)
    if a0 == 0                          # TOKEN_NONE
        .frame  ra
        call    token_read
        la      t0, token
        sw      a0, Token.kind(t0)
        leave
    endif
    ret
.endproc

# token_drop(): the token has been used
.globl token_drop
.proc token_drop
    la      t0, token
    sw      zero, Token.kind(t0)        # TOKEN_NONE
    la      t0, alias_follows
    sw      zero, 0(t0)
    ret
.endproc

# token_save(a0 = Token): remembers the next token there, and drops it: something else is read meanwhile
.globl token_save
.proc token_save
    la      t0, token
    lw      t1, Token.kind(t0)
    sw      t1, Token.kind(a0)
    lw      t1, Token.text(t0)
    sw      t1, Token.text(a0)
    lw      t1, Token.descriptor(t0)
    sw      t1, Token.descriptor(a0)
    tail    token_drop
.endproc

# token_restore(a0 = Token)
.globl token_restore
.proc token_restore
    la      t0, token
    lw      t1, Token.kind(a0)
    sw      t1, Token.kind(t0)
    lw      t1, Token.text(a0)
    sw      t1, Token.text(t0)
    lw      t1, Token.descriptor(a0)
    sw      t1, Token.descriptor(t0)
    ret
.endproc

# token_take(a0 = kind) -> a0 = 1, and it has been used, if the next token is of that kind; else 0
.globl token_take
.proc token_take
    .frame  ra, s0
    mv      s0, a0
    call    token_peek
    if a0 == s0
        call    token_drop
        li      a0, 1
        return
    endif
    li      a0, 0
    return
.endproc

# token_read() -> a0 = kind of the next token; its text and descriptor are in `token`
.proc token_read
    .frame  ra
    la      t0, token
    li      t1, -1
    sw      t1, Token.descriptor(t0)
again:
    call    source_next
    switch a0, t0
    case ' ', '\t', '\r'
        j       again
    case '#'
        repeat
            call    source_next
            addi    t0, a0, -'\n'
        until a0 < 0 || t0 == 0
        call    source_back
        j       again
    case END
        li      a0, TOKEN_END
    case '\n'
        call    here_documents_read
        li      a0, TOKEN_NEWLINE
    case ';'
        li      a0, ';'
        li      a1, TOKEN_CASE_END
        li      a2, TOKEN_SEMICOLON
        call    token_if
    case '&'
        li      a0, '&'
        li      a1, TOKEN_AND_IF
        li      a2, TOKEN_AMPERSAND
        call    token_if
    case '|'
        li      a0, '|'
        li      a1, TOKEN_OR_IF
        li      a2, TOKEN_PIPE
        call    token_if
    case '('
        li      a0, TOKEN_OPEN
    case ')'
        li      a0, TOKEN_CLOSE
    case '<', '>'
        call    token_redirection
    default
        leave
        tail    token_word
    endswitch
    return
.endproc

# token_if(a0 = character, a1 = a kind, a2 = another) -> a0 = the first kind if the character follows, else the second
.proc token_if
    .reg    character=s0, yes=s1, no=s2
    .frame  ra, s0-s2
    mv      character, a0
    mv      yes, a1
    mv      no, a2
    call    source_next
    if a0 == character
        mv      a0, yes
        return
    endif
    call    source_back
    mv      a0, no
    return
.endproc

# token_redirection(a0 = < or >) -> a0 = kind
.proc token_redirection
    .frame  ra
    addi    t0, a0, -'>'
    if t0 == 0
        li      a0, '>'
        li      a1, TOKEN_APPEND
        li      a2, TOKEN_OUTPUT
        call    token_if
        li      a1, TOKEN_OUTPUT_COPY
        li      a2, TOKEN_OUTPUT
    else
        li      a0, '<'
        li      a1, TOKEN_HERE
        li      a2, TOKEN_INPUT
        call    token_if
        li      t0, TOKEN_HERE
        if a0 == t0
            li      a0, '-'
            li      a1, TOKEN_HERE_TABS
            li      a2, TOKEN_HERE
            call    token_if
        endif
        li      a1, TOKEN_INPUT_COPY
        li      a2, TOKEN_INPUT
    endif
    if a0 == a2                         # a single one: perhaps a & follows
        li      a0, '&'
        call    token_if
    endif
    return
.endproc

# token_word(a0 = its first character) -> a0 = TOKEN_WORD, or the kind of a redirection if it was the number before it
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

.bss
.balign 4
.globl token
token:
    .space  Token.sizeof

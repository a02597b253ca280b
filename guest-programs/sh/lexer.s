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
.globl token_redirection
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

.bss
.balign 4
.globl token
token:
    .space  Token.sizeof

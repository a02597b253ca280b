# From tokens to a tree. Each routine reads one rule of the grammar, and leaves the token behind it unread:
#
#     line      list ending with an end of line
#     list      and_or, separated by ; & or ends of lines
#     and_or    pipeline, separated by && or ||
#     pipeline  [!] command, separated by |

.include "sh.inc"

# node_make(a0 = kind, a1 = left, a2 = right) -> a0 = Node
.globl node_make
.proc node_make
    .reg    kind=s0, left=s1, right=s2
    .frame  ra, s0-s2
    mv      kind, a0
    mv      left, a1
    mv      right, a2
    li      a0, Node.sizeof
    call    arena_clear
    sw      kind, Node.kind(a0)
    sw      left, Node.left(a0)
    sw      right, Node.right(a0)
    return
.endproc

# parse_line() -> a0 = 1 and a1 = the Node of the next line, 0 for an empty one; a0 = 0 at the end of the source
.globl parse_line
.proc parse_line
    .reg    node=s0
    .frame  ra, s0
    call    token_peek
    switch a0, t0
    case TOKEN_END
        li      a0, 0
        return
    case TOKEN_NEWLINE
        call    token_drop
        li      a0, 1
        li      a1, 0
        return
    endswitch
    li      a0, 0
    call    parse_list
    mv      node, a0
    call    token_peek
    switch a0, t0
    case TOKEN_NEWLINE
        call    token_drop
    case TOKEN_END
        call    here_documents_read     # those of a last line without an end: they are empty
    default
        call    syntax_error_token
    endswitch
    li      a0, 1
    mv      a1, node
    return
.endproc

# parse_list(a0 = whether it goes on over ends of lines) -> a0 = Node, 0 if there is no command
.globl parse_list
.proc parse_list
    .reg    many=s0, first=s1, tree=s2
    .frame  ra, s0-s2
    mv      many, a0
    li      tree, 0
    loop
        if many != 0
            call    parse_newlines
        endif
        call    list_ends
        if a0 != 0
            break
        endif
        call    parse_and_or
        mv      first, a0
        call    token_peek
        switch a0, t0
        case TOKEN_AMPERSAND
            li      a0, NODE_BACKGROUND
            mv      a1, first
            li      a2, 0
            call    node_make
            mv      first, a0
            call    token_drop
        case TOKEN_SEMICOLON
            call    token_drop
        case TOKEN_NEWLINE
            beqz    many, last
        default
            j       last
        endswitch
        mv      a0, tree
        mv      a1, first
        call    join
        mv      tree, a0
    endloop
    mv      a0, tree
    return
last:
    mv      a0, tree
    mv      a1, first
    leave
    tail    join
.endproc

# join(a0 = Node or 0, a1 = Node) -> a0 = Node: one after the other
.proc join
    if a0 == 0
        mv      a0, a1
        ret
    endif
    mv      a2, a1
    mv      a1, a0
    li      a0, NODE_SEQUENCE
    tail    node_make
.endproc

# list_ends() -> a0 = 1 if the next token can't begin a command
.proc list_ends
    .frame  ra
    call    token_peek
    switch a0, t0
    case TOKEN_END, TOKEN_NEWLINE, TOKEN_CLOSE, TOKEN_CASE_END
        li      a0, 1
        return
    case TOKEN_WORD
        la      a0, closing_words
        leave
        tail    word_is_one_of
    endswitch
    li      a0, 0
    return
.endproc

# parse_newlines(): drops ends of lines
.globl parse_newlines
.proc parse_newlines
    .frame  ra
    repeat
        li      a0, TOKEN_NEWLINE
        call    token_take
    until a0 == 0
    return
.endproc

# parse_and_or() -> a0 = Node
.proc parse_and_or
    .reg    tree=s0, kind=s1
    .frame  ra, s0, s1
    call    parse_pipeline
    mv      tree, a0
    loop
        call    token_peek
        switch a0, t0
        case TOKEN_AND_IF
            li      kind, NODE_AND
        case TOKEN_OR_IF
            li      kind, NODE_OR
        default
            break
        endswitch
        call    token_drop
        call    parse_newlines
        call    parse_pipeline
        mv      a2, a0
        mv      a1, tree
        mv      a0, kind
        call    node_make
        mv      tree, a0
    endloop
    mv      a0, tree
    return
.endproc

# parse_pipeline() -> a0 = Node
.proc parse_pipeline
    .reg    inverted=s0
    .frame  ra, s0
    la      a0, exclamation
    call    word_take
    mv      inverted, a0
    call    parse_pipe
    if inverted != 0
        mv      a1, a0
        li      a0, NODE_NOT
        li      a2, 0
        call    node_make
    endif
    return
.endproc

# parse_pipe() -> a0 = Node
.proc parse_pipe
    .reg    left=s0
    .frame  ra, s0
    call    parse_command
    mv      left, a0
    li      a0, TOKEN_PIPE
    call    token_take
    if a0 == 0
        mv      a0, left
        return
    endif
    call    parse_newlines
    call    parse_pipe
    mv      a2, a0
    mv      a1, left
    li      a0, NODE_PIPE
    leave
    tail    node_make
.endproc

.section .rodata
exclamation:
    .asciz  "!"
closing_words:
    .asciz  "then", "else", "elif", "fi", "do", "done", "esac", "}", ""

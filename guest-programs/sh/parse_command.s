# Reading commands: simple ones, and which compound one it is; and redirections.

.include "sh.inc"

# parse_command() -> a0 = Node
.globl parse_command
.proc parse_command
    .reg    node=s0, entry=s1
    .frame  ra, s0, s1
    repeat
        li      a0, 1
        call    alias_insert
    until a0 == 0
    call    token_peek
    li      t0, TOKEN_OPEN
    if a0 == t0
        call    token_drop
        call    parse_subshell
        mv      node, a0
        j       compound
    endif
    la      entry, compounds
    loop
        lw      a0, Compound.word(entry)
        if a0 == 0
            break
        endif
        call    word_take
        if a0 != 0
            lw      t0, Compound.routine(entry)
            lw      a0, Compound.kind(entry)
            jalr    t0
            mv      node, a0
            j       compound
        endif
        addi    entry, entry, Compound.sizeof
    endloop
    leave
    tail    parse_simple
compound:
    addi    a0, node, Node.redirections
    call    parse_redirections
    mv      a0, node
    return
.endproc

.struct Compound
    word        .word
    routine     .word                   # (a0 = kind) -> a0 = Node; behind the word
    kind        .word
.endstruct

# parse_simple() -> a0 = Node: words and redirections; or a function, if () follows the first word
.proc parse_simple
    .reg    node=s0, link=s1, redirections=s2, begins=s3
    .frame  ra, s0-s3
    li      begins, 1                   # until a word is no assignment
    li      a0, NODE_SIMPLE
    li      a1, 0
    li      a2, 0
    call    node_make
    mv      node, a0
    addi    link, node, Node.words
    addi    redirections, node, Node.redirections
    loop
        mv      a0, redirections
        call    parse_redirections
        mv      redirections, a0
        call    token_peek
        switch a0, t0
        case TOKEN_WORD
            mv      a0, begins
            call    alias_insert
            if a0 != 0
                continue
            endif
            la      t0, token
            lw      a0, Token.text(t0)
            call    is_assignment
            snez    a0, a0
            and     begins, begins, a0
            mv      a0, link
            call    parse_word
            mv      link, a0
        case TOKEN_OPEN
            lw      t0, Node.words(node)    # exactly one word may stand before it
            beqz    t0, wrong
            bne     t0, link, wrong     # a Word's link to the next is its first field
            mv      a0, node
            leave
            tail    parse_function
        default
            break
        endswitch
    endloop
    lw      t0, Node.words(node)
    lw      t1, Node.redirections(node)
    or      t0, t0, t1
    if t0 == 0                          # neither: a command was expected
    wrong:
        call    syntax_error_token
    endif
    mv      a0, node
    return
.endproc

# parse_word(a0 = address for a pointer to a Word) -> a0 = address for the pointer to the next one
#   the next token is a word
.globl parse_word
.proc parse_word
    .reg    link=s0
    .frame  ra, s0
    mv      link, a0
    li      a0, Word.sizeof
    call    arena_alloc
    la      t0, token
    lw      t0, Token.text(t0)
    sw      t0, Word.text(a0)
    sw      zero, Word.next(a0)
    sw      a0, 0(link)
    mv      link, a0
    call    token_drop
    mv      a0, link
    return
.endproc

# parse_function(a0 = Node with the name) -> a0 = Node, a function; the next token is the (
.proc parse_function
    .reg    node=s0
    .frame  ra, s0
    mv      node, a0
    call    token_drop
    li      a0, TOKEN_CLOSE
    call    token_take
    if a0 == 0
        call    syntax_error_token
    endif
    call    parse_newlines
    call    parse_command
    li      t0, NODE_FUNCTION
    sw      t0, Node.kind(node)
    sw      a0, Node.left(node)
    mv      a0, node
    return
.endproc

# parse_redirections(a0 = address for a pointer to a Redirection) -> a0 = address for the pointer to the next one
.proc parse_redirections
    .reg    link=s0, redirection=s1
    .frame  ra, s0, s1
    mv      link, a0
    loop
        call    token_peek
        li      t0, TOKEN_INPUT         # the first of them; nothing follows the last
        if a0 < t0
            break
        endif
        li      a0, Redirection.sizeof
        call    arena_clear
        mv      redirection, a0
        la      t0, token
        lw      t1, Token.kind(t0)
        sw      t1, Redirection.operator(redirection)
        lw      t1, Token.descriptor(t0)
        sw      t1, Redirection.descriptor(redirection)
        call    token_drop
        call    token_peek
        li      t0, TOKEN_WORD
        if a0 != t0
            la      a0, no_file
            call    syntax_error
        endif
        la      t0, token
        lw      t1, Token.text(t0)
        sw      t1, Redirection.word(redirection)
        lw      t0, Redirection.operator(redirection)
        li      t1, TOKEN_HERE
        if t0 >= t1
            mv      a0, redirection
            call    here_document_expect
        endif
        call    token_drop
        sw      redirection, 0(link)
        mv      link, redirection       # Redirection.next is its first field
    endloop
    mv      a0, link
    return
.endproc

.macro compound_words each
    \each   if_word, "if", parse_if, NODE_IF
    \each   while_word, "while", parse_while, NODE_WHILE
    \each   until_word, "until", parse_while, NODE_UNTIL
    \each   for_word, "for", parse_for, NODE_FOR
    \each   case_word, "case", parse_case, NODE_CASE
    \each   group_word, "{", parse_group, NODE_GROUP
.endm

.macro compound_name label, text, routine, kind
\label:
    .asciz  "\text"
.endm

.macro compound_entry label, text, routine, kind
    .word   \label, \routine, \kind
.endm

.section .rodata
no_file:
    .asciz  "a file name is missing"
    compound_words compound_name
.balign 4
compounds:
    compound_words compound_entry
    .word   0

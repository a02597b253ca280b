# Reading compound commands; the word that each begins with has been read.

.include "sh.inc"

# parse_needed_list() -> a0 = Node: a list with at least one command
.proc parse_needed_list
    .frame  ra
    li      a0, 1
    call    parse_list
    if a0 == 0
        call    syntax_error_token
    endif
    return
.endproc

# parse_subshell() -> a0 = Node: behind (
.globl parse_subshell
.proc parse_subshell
    .reg    list=s0
    .frame  ra, s0
    call    parse_needed_list
    mv      list, a0
    li      a0, TOKEN_CLOSE
    call    token_take
    if a0 == 0
        call    syntax_error_token
    endif
    li      a0, NODE_SUBSHELL
    mv      a1, list
    li      a2, 0
    leave
    tail    node_make
.endproc

# parse_group(a0 = kind) -> a0 = Node: behind {
.globl parse_group
.proc parse_group
    .reg    kind=s0, list=s1
    .frame  ra, s0, s1
    mv      kind, a0
    call    parse_needed_list
    mv      list, a0
    la      a0, group_end
    call    word_need
    mv      a0, kind
    mv      a1, list
    li      a2, 0
    leave
    tail    node_make
.endproc

# parse_if(a0 = kind) -> a0 = Node: behind if, or elif
.globl parse_if
.proc parse_if
    .reg    condition=s0, node=s1
    .frame  ra, s0, s1
    call    parse_needed_list
    mv      condition, a0
    la      a0, then_word
    call    word_need
    call    parse_needed_list
    mv      a2, a0
    mv      a1, condition
    li      a0, NODE_IF
    call    node_make
    mv      node, a0
    la      a0, elif_word
    call    word_take
    if a0 != 0                          # an if within the else, whose fi is this one's, too
        call    parse_if
        sw      a0, Node.other(node)
        mv      a0, node
        return
    endif
    la      a0, else_word
    call    word_take
    if a0 != 0
        call    parse_needed_list
        sw      a0, Node.other(node)
    endif
    la      a0, if_end
    call    word_need
    mv      a0, node
    return
.endproc

# parse_while(a0 = kind) -> a0 = Node: behind while, or until
.globl parse_while
.proc parse_while
    .reg    kind=s0, condition=s1
    .frame  ra, s0, s1
    mv      kind, a0
    call    parse_needed_list
    mv      condition, a0
    call    parse_body
    mv      a2, a0
    mv      a1, condition
    mv      a0, kind
    leave
    tail    node_make
.endproc

# parse_body() -> a0 = Node: do … done
.proc parse_body
    .frame  ra, s0
    la      a0, do_word
    call    word_need
    call    parse_needed_list
    mv      s0, a0
    la      a0, do_end
    call    word_need
    mv      a0, s0
    return
.endproc

# parse_for(a0 = kind) -> a0 = Node: behind for
.globl parse_for
.proc parse_for
    .reg    node=s0, link=s1
    .frame  ra, s0, s1
    li      a1, 0
    li      a2, 0
    call    node_make
    mv      node, a0
    addi    a0, node, Node.words
    call    parse_one_word
    mv      link, a0
    li      a0, TOKEN_SEMICOLON
    call    token_take
    call    parse_newlines
    la      a0, in_word
    call    word_take
    if a0 == 0
        sw      node, Node.left(node)   # anything but 0: the words are the parameters
    else
        loop
            call    token_peek
            li      t0, TOKEN_WORD
            if a0 != t0
                break
            endif
            mv      a0, link
            call    parse_word
            mv      link, a0
        endloop
        li      a0, TOKEN_SEMICOLON
        call    token_take
    endif
    call    parse_newlines
    call    parse_body
    sw      a0, Node.right(node)
    mv      a0, node
    return
.endproc

# parse_one_word(a0 = address for a pointer to a Word) -> a0 = address for the pointer to the next one
.globl parse_one_word
.proc parse_one_word
    .frame  ra, s0
    mv      s0, a0
    call    token_peek
    li      t0, TOKEN_WORD
    if a0 != t0
        call    syntax_error_token
    endif
    mv      a0, s0
    leave
    tail    parse_word
.endproc

.section .rodata
then_word:
    .asciz  "then"
elif_word:
    .asciz  "elif"
else_word:
    .asciz  "else"
if_end:
    .asciz  "fi"
do_word:
    .asciz  "do"
do_end:
    .asciz  "done"
in_word:
    .asciz  "in"
group_end:
    .asciz  "}"

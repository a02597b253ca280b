# Reading case.

.include "sh.inc"

# parse_case(a0 = kind) -> a0 = Node: behind case
.globl parse_case
.proc parse_case
    .reg    node=s0, link=s1
    .frame  ra, s0, s1
    li      a1, 0
    li      a2, 0
    call    node_make
    mv      node, a0
    addi    a0, node, Node.words
    call    parse_one_word
    call    parse_newlines
    la      a0, in_word
    call    word_need
    addi    link, node, Node.other
    loop
        call    parse_newlines
        la      a0, case_end
        call    word_take
        if a0 != 0
            break
        endif
        call    parse_case_item
        sw      a0, 0(link)
        mv      link, a0                # CaseItem.next is its first field
    endloop
    mv      a0, node
    return
.endproc

# parse_case_item() -> a0 = CaseItem: [(] pattern | pattern … ) list ;;
.proc parse_case_item
    .reg    item=s0, link=s1
    .frame  ra, s0, s1
    li      a0, CaseItem.sizeof
    call    arena_clear
    mv      item, a0
    li      a0, TOKEN_OPEN
    call    token_take
    addi    link, item, CaseItem.patterns
    repeat
        mv      a0, link
        call    parse_one_word
        mv      link, a0
        li      a0, TOKEN_PIPE
        call    token_take
    until a0 == 0
    li      a0, TOKEN_CLOSE
    call    token_take
    if a0 == 0
        call    syntax_error_token
    endif
    li      a0, 1
    call    parse_list
    sw      a0, CaseItem.body(item)
    li      a0, TOKEN_CASE_END
    call    token_take                  # may be missing behind the last one
    mv      a0, item
    return
.endproc

.section .rodata
in_word:
    .asciz  "in"
case_end:
    .asciz  "esac"

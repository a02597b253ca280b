# What a command looks like, for messages about jobs.

.include "sh.inc"

# describe(a0 = Node) -> a0 = string, on the heap
.globl describe
.proc describe
    .reg    node=s0
    .frame  ra, s0, text:Builder
    mv      node, a0
    addi    a0, sp, text
    call    builder_init
    addi    a0, sp, text
    mv      a1, node
    call    describe_node
    lw      a0, text + Builder.text(sp)
    if a0 == 0
        la      a0, nothing
        leave
        tail    strdup
    endif
    return
.endproc

# describe_node(a0 = Builder, a1 = Node)
.proc describe_node
    .reg    text=s0, node=s1, word=s2
    .frame  ra, s0-s2
    mv      text, a0
    mv      node, a1
    lw      t0, Node.kind(node)
    switch t0, t1
    case NODE_SIMPLE
        lw      word, Node.words(node)
        while word != 0
            mv      a0, text
            lw      a1, Word.text(word)
            call    builder_add
            lw      word, Word.next(word)
            if word != 0
                mv      a0, text
                li      a1, ' '
                call    builder_put
            endif
        endwhile
    case NODE_PIPE, NODE_AND, NODE_OR, NODE_SEQUENCE
        la      t1, operators           # NODE_NOT lies between them
        addi    t0, t0, -NODE_PIPE
        slli    t0, t0, 2
        add     t1, t1, t0
        lw      word, 0(t1)
        mv      a0, text
        lw      a1, Node.left(node)
        call    describe_node
        mv      a0, text
        mv      a1, word
        call    builder_add
        mv      a0, text
        lw      a1, Node.right(node)
        call    describe_node
    case NODE_SUBSHELL
        mv      a0, text
        li      a1, '('
        call    builder_put
        mv      a0, text
        lw      a1, Node.left(node)
        call    describe_node
        mv      a0, text
        li      a1, ')'
        call    builder_put
    default
        mv      a0, text
        la      a1, something
        call    builder_add
    endswitch
    return
.endproc

.section .rodata
nothing:
    .asciz  ""
something:
    .asciz  "{...}"
pipe_text:
    .asciz  " | "
and_text:
    .asciz  " && "
or_text:
    .asciz  " || "
sequence_text:
    .asciz  "; "
.balign 4
operators:                              # by kind, from NODE_PIPE on
    .word   pipe_text, nothing, and_text, or_text, sequence_text

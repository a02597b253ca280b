# Copying a part of the source that belongs together: what is quoted, or stands in parentheses or braces.

.include "sh.inc"

# source_copy(a0 = Builder, a1 = closing character): copies the source up to and with the closing character, over
#   whatever is quoted or nested in between
.globl source_copy
.proc source_copy
    .reg    builder=s0, closing=s1, character=s2, single=s3
    .frame  ra, s0-s3
    mv      builder, a0
    mv      closing, a1
    li      single, '\''
    loop
        call    source_next
        bltz    a0, unfinished
        mv      character, a0
        mv      a1, a0
        mv      a0, builder
        call    builder_put
        if character == closing
            break
        endif
        beq     closing, single, ordinary   # nothing is special between these
        switch character, t0
        case '\\'
            call    source_next
            bltz    a0, unfinished
            mv      a1, a0
            mv      a0, builder
            call    builder_put
        case '\''
            li      t0, '"'
            if closing != t0
                mv      a0, builder
                mv      a1, single
                call    source_copy
            endif
        case '"', '`'
            mv      a0, builder
            mv      a1, character
            call    source_copy
        case '('
            li      t0, ')'
            if closing == t0
                mv      a0, builder
                mv      a1, t0
                call    source_copy
            endif
        case '$'
            mv      a0, builder
            call    source_copy_dollar
        endswitch
    ordinary:
    endloop
    return
unfinished:
    la      a0, no_end
    call    syntax_error
.endproc

# source_copy_dollar(a0 = Builder): behind a $, copies what stands in parentheses or braces, if anything does
.globl source_copy_dollar
.proc source_copy_dollar
    .reg    builder=s0, closing=s1, second=s2
    .frame  ra, s0-s2
    mv      builder, a0
    call    source_next
    switch a0, t0
    case '('
        li      closing, ')'
    case '{'
        li      closing, '}'
    default
        call    source_back
        return
    endswitch
    mv      a1, a0
    mv      a0, builder
    call    builder_put
    li      t0, ')'
    if closing == t0
        call    source_next
        mv      second, a0
        call    source_back
        addi    second, second, -'('
        if second != 0                  # a second one would begin an arithmetic expression
            mv      a0, builder
            leave
            tail    source_copy_command
        endif
    endif
    mv      a0, builder
    mv      a1, closing
    leave
    tail    source_copy
.endproc

# source_copy_command(a0 = Builder): copies commands, and the ) behind them. Where they end is known by parsing them: a ) may
#   stand behind a pattern of a case, too.
.globl source_copy_command
.proc source_copy_command
    .reg    builder=s0, source=s1, outer=s2, mark=s3, documents=s4
    .frame  ra, s0-s4, read:Builder
    mv      builder, a0
    la      source, source_now
    lw      source, 0(source)
    lw      outer, Source.record(source)
    addi    a0, sp, read
    call    builder_init
    addi    t0, sp, read
    sw      t0, Source.record(source)
    li      a0, 0
    call    here_documents_use          # those of the line around it come later
    mv      documents, a0
    call    arena_mark
    mv      mark, a0
    call    token_drop
    li      a0, 1
    call    parse_list
    call    token_peek
    li      t0, TOKEN_CLOSE
    if a0 != t0
        call    syntax_error_token
    endif
    call    token_drop
    la      t0, token                   # of the word around it no number has been read
    li      t1, -1
    sw      t1, Token.descriptor(t0)
    mv      a0, mark
    call    arena_release
    mv      a0, documents
    call    here_documents_use
    sw      outer, Source.record(source)
    lw      t0, read + Builder.text(sp)
    lw      t1, read + Builder.length(sp)
    add     t1, t1, t0
    sb      zero, 0(t1)                 # something may have been given back
    mv      a0, builder
    mv      a1, t0
    call    builder_add
    if outer != 0
        mv      a0, outer
        lw      a1, read + Builder.text(sp)
        call    builder_add
    endif
    lw      a0, read + Builder.text(sp)
    leave
    tail    free
.endproc

.section .rodata
no_end:
    .asciz  "a quotation doesn't end"

# Where commands come from: a string, a file, or lines that are edited at a terminal.

.include "sh.inc"

# source_next() -> a0 = the next character of the present source, END at its end
#   files are read byte by byte: what is behind a command belongs to it
.globl source_next
.proc source_next
    .reg    source=s0
    .frame  ra, s0, byte:4
    la      source, source_now
    lw      source, 0(source)
    lw      a0, Source.pushed(source)
    if a0 >= 0
        li      t0, END
        sw      t0, Source.pushed(source)
        return
    endif
    lw      t0, Source.edited(source)
    if t0 != 0
        lw      t0, Source.text(source)
        lbu     t1, 0(t0)
        if t1 == 0
            call    edit_next_line
            beqz    a0, at_end
            sw      a0, Source.text(source)
        endif
    endif
    lw      t0, Source.text(source)
    if t0 != 0
        lbu     a0, 0(t0)
        beqz    a0, at_end
        addi    t0, t0, 1
        sw      t0, Source.text(source)
        return
    endif
    lw      a0, Source.descriptor(source)
    addi    a1, sp, byte
    li      a2, 1
    call    read
    blez    a0, at_end
    lbu     a0, byte(sp)
    return
at_end:
    li      a0, END
    return
.endproc

# source_back(a0 = character, or END): the next one to be read
.globl source_back
.proc source_back
    la      t0, source_now
    lw      t0, 0(t0)
    sw      a0, Source.pushed(t0)
    ret
.endproc

# source_string(a0 = Source, a1 = string): makes it read the string
.globl source_string
.proc source_string
    li      t0, -1
    sw      t0, Source.descriptor(a0)
    sw      a1, Source.text(a0)
    sw      zero, Source.edited(a0)
    sw      t0, Source.pushed(a0)
    ret
.endproc

# source_file(a0 = Source, a1 = descriptor): makes it read the file
.globl source_file
.proc source_file
    sw      a1, Source.descriptor(a0)
    sw      zero, Source.text(a0)
    sw      zero, Source.edited(a0)
    li      t0, END
    sw      t0, Source.pushed(a0)
    ret
.endproc

# source_use(a0 = Source) -> a0 = the one that was in use before
.globl source_use
.proc source_use
    la      t0, source_now
    lw      t1, 0(t0)
    sw      a0, 0(t0)
    mv      a0, t1
    ret
.endproc

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
    .reg    builder=s0, closing=s1
    .frame  ra, s0, s1
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
    mv      a0, builder
    mv      a1, closing
    leave
    tail    source_copy
.endproc

.section .rodata
no_end:
    .asciz  "a quotation doesn't end"

.bss
.balign 4
.globl source_now
source_now:                             # Source
    .space  4

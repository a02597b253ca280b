# Here-documents: their texts follow the line in which they are announced.

.include "sh.inc"

# here_document_expect(a0 = Redirection): its text will be read at the end of the line
.globl here_document_expect
.proc here_document_expect
    la      t0, expected
    loop                                # in order
        lw      t1, 0(t0)
        if t1 == 0
            break
        endif
        addi    t0, t1, Expected.next
    endloop
    .reg    link=s0, redirection=s1
    .frame  ra, s0, s1
    mv      link, t0
    mv      redirection, a0
    li      a0, Expected.sizeof
    call    arena_alloc
    sw      zero, Expected.next(a0)
    sw      redirection, Expected.redirection(a0)
    sw      a0, 0(link)
    return
.endproc

.struct Expected
    next        .word
    redirection .word
.endstruct

# here_documents_read(): reads those that are expected
.globl here_documents_read
.proc here_documents_read
    .reg    entry=s0
    .frame  ra, s0
    loop
        la      t0, expected
        lw      entry, 0(t0)
        if entry == 0
            break
        endif
        lw      t1, Expected.next(entry)
        sw      t1, 0(t0)
        lw      a0, Expected.redirection(entry)
        call    here_document_read
    endloop
    return
.endproc

# here_documents_use(a0 = list of those that are expected) -> a0 = the one before
.globl here_documents_use
.proc here_documents_use
    la      t0, expected
    lw      t1, 0(t0)
    sw      a0, 0(t0)
    mv      a0, t1
    ret
.endproc

# here_documents_forget(): none is expected any more
.globl here_documents_forget
.proc here_documents_forget
    la      t0, expected
    sw      zero, 0(t0)
    ret
.endproc

# here_document_read(a0 = Redirection): lines up to the one that ends the text
.proc here_document_read
    .reg    redirection=s0, end=s1, tabs=s2, read=s3
    .frame  ra, s0-s3, text:Builder, line:Builder
    mv      redirection, a0
    lw      a0, Redirection.word(redirection)
    call    unquote
    mv      end, a0
    lw      tabs, Redirection.operator(redirection)
    addi    tabs, tabs, -TOKEN_HERE_TABS
    seqz    tabs, tabs
    addi    a0, sp, text
    call    builder_init
    loop
        addi    a0, sp, line
        mv      a1, tabs
        call    read_line
        if a0 < 0
            break                       # the end of the input ends it, too
        endif
        addi    a0, sp, line
        call    builder_take
        mv      read, a0
        mv      a1, end
        call    strcmp
        if a0 == 0
            break
        endif
        addi    a0, sp, text
        mv      a1, read
        call    builder_add
        addi    a0, sp, text
        li      a1, '\n'
        call    builder_put
    endloop
    addi    a0, sp, text
    call    builder_take
    sw      a0, Redirection.body(redirection)
    return
.endproc

# read_line(a0 = Builder, a1 = whether to leave out tabulators at its start) -> a0 = 0, END at the end of the input
.proc read_line
    .reg    line=s0, tabs=s1
    .frame  ra, s0, s1
    mv      line, a0
    mv      tabs, a1
    call    builder_init
    call    source_next
    bltz    a0, done
    loop
        addi    t0, a0, -'\n'
        if a0 < 0 || t0 == 0
            break
        endif
        addi    t0, a0, -'\t'
        if tabs == 0 || t0 != 0
            li      tabs, 0
            mv      a1, a0
            mv      a0, line
            call    builder_put
        endif
        call    source_next
    endloop
    li      a0, 0
done:
    return
.endproc

.bss
.balign 4
expected:                               # Expected
    .space  4

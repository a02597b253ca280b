# Words to arguments. The text of a word is gone through once, from the left; what it means goes into a field, in which a \
# stands before each character that must not act in a pattern. Where an unquoted value has blanks, a field ends and the
# next begins. In the end, fields with * ? [ are patterns of file names, and the \ are taken away.

.include "expand.inc"

# expand_words(a0 = Words, a1 = address for a pointer to a Word): each to as many words as it makes
.globl expand_words
.proc expand_words
    .reg    word=s0
    .frame  ra, s0, state:Expansion
    mv      word, a0
    sw      a1, state + Expansion.link(sp)
    sw      zero, 0(a1)
    while word != 0
        li      t0, EXPAND_FIELDS
        sw      t0, state + Expansion.mode(sp)
        addi    a0, sp, state
        lw      a1, Word.text(word)
        call    expand_one
        addi    a0, sp, state
        call    field_end
        lw      word, Word.next(word)
    endwhile
    return
.endproc

# expand_string(a0 = text of a word) -> a0 = string: without making several of it
.globl expand_string
.proc expand_string
    li      a1, EXPAND_TEXT
    tail    expand_single
.endproc

# expand_pattern(a0 = text of a word) -> a0 = pattern
.globl expand_pattern
.proc expand_pattern
    li      a1, EXPAND_PATTERN
    tail    expand_single
.endproc

# expand_single(a0 = text of a word, a1 = mode) -> a0 = string
.proc expand_single
    .frame  ra, state:Expansion
    sw      a1, state + Expansion.mode(sp)
    mv      a1, a0
    addi    a0, sp, state
    call    expand_one
    addi    a0, sp, state + Expansion.field
    call    builder_take
    lw      t0, state + Expansion.mode(sp)
    addi    t0, t0, -EXPAND_TEXT
    if t0 == 0
        leave
        tail    unescape
    endif
    return
.endproc

# expand_here(a0 = text of a here-document) -> a0 = string: as between double quotes, but these mean nothing
.globl expand_here
.proc expand_here
    .frame  ra, state:Expansion
    li      t0, EXPAND_TEXT
    sw      t0, state + Expansion.mode(sp)
    mv      a1, a0
    addi    a0, sp, state
    li      a2, '"'
    call    expand_start
    addi    a0, sp, state + Expansion.field
    call    builder_take
    leave
    tail    unescape
.endproc

# expand_one(a0 = Expansion with its mode, a1 = text): fills the field
.proc expand_one
    li      a2, 0
    tail    expand_start
.endproc

# expand_start(a0 = Expansion with its mode, a1 = text, a2 = " if it is a here-document, else 0): fills the field
.proc expand_start
    .reg    state=s0, text=s1, quote=s2
    .frame  ra, s0-s2
    mv      state, a0
    mv      text, a1
    mv      quote, a2
    sw      zero, Expansion.quoted(state)
    addi    a0, state, Expansion.field
    call    builder_init
    lbu     t0, 0(text)
    addi    t0, t0, -'~'
    if t0 == 0 && quote == 0
        mv      a0, state
        mv      a1, text
        call    expand_home
        mv      text, a0
    endif
    mv      a0, state
    mv      a1, text
    mv      a2, quote
    leave
    tail    expand_text
.endproc

# expand_text(a0 = Expansion, a1 = text, a2 = " between double quotes, else 0): appends what it means
.globl expand_text
.proc expand_text
    .reg    state=s0, at=s1, quote=s2, outer=s3
    .frame  ra, s0-s3
    mv      state, a0
    mv      at, a1
    mv      quote, a2
    mv      outer, a2
    loop
        lbu     a1, 0(at)
        addi    at, at, 1
        switch a1, t0
        case 0
            break
        case '\''
            bnez    quote, ordinary
            mv      a0, state
            mv      a1, at
            call    expand_single_quoted
            mv      at, a0
        case '"'
            bnez    outer, ordinary     # in a here-document
            xori    quote, quote, '"'
            if quote != 0
                mv      a0, at
                call    is_all_parameters   # "$@" alone may be no field at all
                if a0 == 0
                    li      t0, 1
                    sw      t0, Expansion.quoted(state)
                endif
            endif
        case '\\'
            mv      a0, state
            mv      a1, at
            mv      a2, quote
            call    expand_backslash
            mv      at, a0
        case '$'
            mv      a0, state
            mv      a1, at
            mv      a2, quote
            call    expand_dollar
            mv      at, a0
        case '`'
            mv      a0, state
            mv      a1, at
            mv      a2, quote
            call    expand_backquoted
            mv      at, a0
        default
        ordinary:
            mv      a0, state
            if quote != 0
                call    put_quoted
            else
                call    put_plain
            endif
        endswitch
    endloop
    return
.endproc

# Aliases while they are read: the text of an alias comes in place of its name. A blank stands behind it, so that a name at its
# end is seen while the text still counts as being inserted, and doesn't mean the alias again.

.include "sh.inc"

# insertion_next(a0 = Source) -> a0 = the next character of the innermost text, END if there is none
.globl insertion_next
.proc insertion_next
    .reg    source=s0
    lw      t0, Source.inserted(a0)
    if t0 == 0
        li      a0, END
        ret
    endif
    .frame  ra, s0
    mv      source, a0
    loop
        lw      t0, Source.inserted(source)
        if t0 == 0
            li      a0, END
            return
        endif
        lw      t1, Insertion.text(t0)
        lbu     a0, 0(t1)
        if a0 != 0
            addi    t1, t1, 1
            sw      t1, Insertion.text(t0)
            return
        endif
        lbu     t1, -2(t1)              # before the blank that is always there
        addi    t1, t1, -' '
        seqz    t1, t1
        la      t2, alias_follows
        sw      t1, 0(t2)
        lw      t1, Insertion.next(t0)
        sw      t1, Source.inserted(source)
        lw      a0, Insertion.pushed(t0)
        sw      a0, Source.pushed(source)
        mv      a0, t0
        call    free
        lw      t0, Source.pushed(source)
        if t0 >= 0
            mv      a0, t0
            li      t1, END
            sw      t1, Source.pushed(source)
            return
        endif
    endloop
.endproc

# alias_insert(a0 = whether a command may begin here) -> a0 = 1 if the next token is the name of an alias, whose text is read
#   from now on, else 0. Behind an alias whose text ends with a blank, a name is one, too.
.globl alias_insert
.proc alias_insert
    .reg    begins=s0, alias=s1
    .frame  ra, s0, s1
    mv      begins, a0
    call    token_peek
    la      t0, alias_follows
    lw      t0, 0(t0)
    or      begins, begins, t0
    addi    a0, a0, -TOKEN_WORD
    if a0 != 0 || begins == 0
        li      a0, 0
        return
    endif
    la      t0, token
    lw      a0, Token.text(t0)
    call    alias_find
    beqz    a0, none
    mv      alias, a0
    la      t0, source_now
    lw      t0, 0(t0)
    lw      t1, Source.inserted(t0)
    while t1 != 0                       # within its own text, a name is just that
        lw      t2, Insertion.alias(t1)
        beq     t2, alias, none
        lw      t1, Insertion.next(t1)
    endwhile
    li      a0, Insertion.sizeof
    call    malloc
    beqz    a0, none
    la      t0, source_now
    lw      t0, 0(t0)
    sw      alias, Insertion.alias(a0)
    lw      t1, Alias.value(alias)
    sw      t1, Insertion.text(a0)
    lw      t1, Source.pushed(t0)
    sw      t1, Insertion.pushed(a0)
    li      t1, END
    sw      t1, Source.pushed(t0)
    lw      t1, Source.inserted(t0)
    sw      t1, Insertion.next(a0)
    sw      a0, Source.inserted(t0)
    call    token_drop
    li      a0, 1
    return
none:
    li      a0, 0
    return
.endproc

.bss
.balign 4
.globl alias_follows
alias_follows:                          # whether a text that ends with a blank has been left on the way to the next token
    .space  4

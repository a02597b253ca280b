# Regular expressions. The pattern becomes a row of items, each a set of 256 bits with how often it may come; matching goes
# along the row, and back where an item had several choices (Pike's matcher in Kernighan and Pike, The Practice of
# Programming, chapter 9, with sets).

.equ ITEMS_MAX, 64
.equ SET_BYTES, 256 / 8

.struct Item
    kind        .word                   # ITEM_…
    repeat      .word                   # REPEAT_…
    set         .byte SET_BYTES         # characters that it takes
.endstruct

.equ ITEM_END, 0                        # of the pattern
.equ ITEM_SET, 1
.equ ITEM_LINE_END, 2                   # $ at the end of the pattern

.equ REPEAT_ONCE, 0
.equ REPEAT_ANY, 1                      # *
.equ REPEAT_OPTIONAL, 2                 # ?
.equ REPEAT_SOME, 3                     # +

# pattern_compile(a0 = text) -> a0 = 0, -1 if it makes no sense
.globl pattern_compile
.proc pattern_compile
    .reg    at=s0, item=s1
    .frame  ra, s0, s1
    mv      at, a0
    la      item, items
    lbu     t0, 0(at)
    addi    t0, t0, -'^'
    la      t1, anchored
    seqz    t0, t0
    sw      t0, 0(t1)
    add     at, at, t0
    loop
        la      t0, items_last
        bgeu    item, t0, wrong
        lbu     t0, 0(at)
        if t0 == 0
            break
        endif
        li      t1, ITEM_SET
        sw      t1, Item.kind(item)
        sw      zero, Item.repeat(item) # REPEAT_ONCE
        lbu     t1, 1(at)
        addi    t2, t0, -'$'
        if t1 == 0 && t2 == 0
            li      t1, ITEM_LINE_END
            sw      t1, Item.kind(item)
            addi    item, item, Item.sizeof
            break
        endif
        mv      a0, at
        addi    a1, item, Item.set
        call    set_compile
        beqz    a0, wrong
        mv      at, a0
        lbu     t0, 0(at)
        li      t1, REPEAT_ONCE
        switch t0, t2
        case '*'
            li      t1, REPEAT_ANY
        case '?'
            li      t1, REPEAT_OPTIONAL
        case '+'
            li      t1, REPEAT_SOME
        endswitch
        sw      t1, Item.repeat(item)
        snez    t1, t1
        add     at, at, t1
        addi    item, item, Item.sizeof
    endloop
    sw      zero, Item.kind(item)       # ITEM_END
    li      a0, 0
    return
wrong:
    li      a0, -1
    return
.endproc

# set_compile(a0 = text, a1 = set) -> a0 = text behind the character or set, 0 if it doesn't end
.proc set_compile
    .reg    at=s0, set=s1, inverted=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      set, a1
    mv      a0, set
    li      a1, 0
    li      a2, SET_BYTES
    call    memset
    lbu     a1, 0(at)
    addi    at, at, 1
    switch a1, t0
    case '.'
        mv      a0, set
        call    set_invert
        mv      a0, at
        return
    case '\\'
        lbu     a1, 0(at)
        beqz    a1, wrong
        addi    at, at, 1
    case '['
        lbu     inverted, 0(at)
        addi    inverted, inverted, -'^'
        seqz    inverted, inverted
        add     at, at, inverted
        repeat                          # a ] that comes first is an ordinary one
            lbu     a1, 0(at)
            beqz    a1, wrong
            mv      a2, a1
            lbu     t0, 1(at)
            addi    t0, t0, -'-'
            lbu     t1, 2(at)
            addi    t2, t1, -']'
            if t0 == 0 && t2 != 0
                beqz    t1, wrong
                mv      a2, t1
                addi    at, at, 2
            endif
            addi    at, at, 1
            mv      a0, set
            call    set_add
            lbu     t0, 0(at)
            addi    t0, t0, -']'
        until t0 == 0
        mv      a0, set
        if inverted != 0
            call    set_invert
        endif
        addi    a0, at, 1
        return
    endswitch
    mv      a0, set
    mv      a2, a1
    call    set_add
    mv      a0, at
    return
wrong:
    li      a0, 0
    return
.endproc

# set_add(a0 = set, a1 = first character, a2 = last): and their other cases, if case is ignored
.proc set_add
    .reg    set=s0, character=s1, last=s2
    .frame  ra, s0-s2
    mv      set, a0
    mv      character, a1
    mv      last, a2
    while character <=u last
        mv      a0, set
        mv      a1, character
        call    set_put
        la      t0, ignore_case
        lw      t0, 0(t0)
        if t0 != 0
            mv      a0, character
            call    tolower
            mv      a1, a0
            mv      a0, set
            call    set_put
            mv      a0, character
            call    toupper
            mv      a1, a0
            mv      a0, set
            call    set_put
        endif
        addi    character, character, 1
    endwhile
    return
.endproc

# set_put(a0 = set, a1 = character)
.proc set_put
    srli    t0, a1, 3
    add     a0, a0, t0
    andi    t0, a1, 7
    li      t1, 1
    sll     t1, t1, t0
    lbu     t0, 0(a0)
    or      t0, t0, t1
    sb      t0, 0(a0)
    ret
.endproc

# set_invert(a0 = set)
.proc set_invert
    addi    t0, a0, SET_BYTES
    repeat
        lbu     t1, 0(a0)
        xori    t1, t1, 0xff
        sb      t1, 0(a0)
        addi    a0, a0, 1
    until a0 == t0
    ret
.endproc

# pattern_match(a0 = line) -> a0 = 1 if a part of it matches, else 0
.globl pattern_match
.proc pattern_match
    .reg    at=s0
    .frame  ra, s0
    mv      at, a0
    loop
        la      a0, items
        mv      a1, at
        call    match_here
        bnez    a0, done
        la      t0, anchored
        lw      t0, 0(t0)
        bnez    t0, done                # only there
        lbu     t0, 0(at)
        beqz    t0, done
        addi    at, at, 1
    endloop
done:
    return
.endproc

# match_here(a0 = items, a1 = text) -> a0 = 1 if the text begins with what they match, else 0
.proc match_here
    .reg    item=s0, text=s1, at=s2
    .frame  ra, s0-s2
    mv      item, a0
    mv      text, a1
    loop                                # no recursion where there is no choice
        lw      t0, Item.kind(item)
        switch t0, t1
        case ITEM_END
            li      a0, 1
            return
        case ITEM_LINE_END
            lbu     a0, 0(text)
            seqz    a0, a0
            return
        endswitch
        lw      t0, Item.repeat(item)
        if t0 != 0                      # not REPEAT_ONCE
            break
        endif
        mv      a0, item
        mv      a1, text
        call    takes
        if a0 == 0
            return
        endif
        addi    text, text, 1
        addi    item, item, Item.sizeof
    endloop
    mv      at, text                    # as many as there are, and then fewer and fewer
    loop
        mv      a0, item
        mv      a1, at
        call    takes
        if a0 == 0
            break
        endif
        addi    at, at, 1
        lw      t0, Item.repeat(item)
        addi    t0, t0, -REPEAT_OPTIONAL
        if t0 == 0
            break
        endif
    endloop
    lw      t0, Item.repeat(item)
    addi    t0, t0, -REPEAT_SOME
    seqz    t0, t0
    add     text, text, t0              # the least
    while at >=u text
        addi    a0, item, Item.sizeof
        mv      a1, at
        call    match_here
        bnez    a0, done
        addi    at, at, -1
    endwhile
    li      a0, 0
done:
    return
.endproc

# takes(a0 = Item, a1 = text) -> a0 = 1 if the item takes the first character, else 0
.proc takes
    lbu     t0, 0(a1)
    if t0 == 0
        li      a0, 0
        ret
    endif
    srli    t1, t0, 3
    add     a0, a0, t1
    lbu     a0, Item.set(a0)
    andi    t0, t0, 7
    srl     a0, a0, t0
    andi    a0, a0, 1
    ret
.endproc

.bss
.balign 4
anchored:                               # not 0 if only the start of a line may match
    .space  4
items:
    .space  Item.sizeof * (ITEMS_MAX - 1)
items_last:                             # for the end
    .space  Item.sizeof

# The slots of a file's pages; the structure is explained in file.inc. A tree grows by putting a new root above the old
# one. Nothing here knows what the pages hold, or sleeps.
#
# Who comes here: the page cache.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "file.inc"

.equ FANOUT_SHIFT, PAGE_SHIFT - 2       # a page holds 1024 slots

.text

# page_tree_find(a0 = PageTree, a1 = index of a page) -> a0 = address of its slot, 0 if the tree has none
#   clobbers t0-t2
.globl page_tree_find
.proc page_tree_find
    .reg    slot=a0, index=a1, shift=t0
    lw      t1, PageTree.height(a0)
    li      t2, FANOUT_SHIFT
    mul     shift, t1, t2
    srl     t1, index, shift
    if t1 != zero                       # beyond what this height can hold
        li      a0, 0
        return
    endif
    addi    slot, a0, PageTree.root
    while shift != zero
        lw      slot, 0(slot)
        beqz    slot, missing
        addi    shift, shift, -FANOUT_SHIFT
        srl     t1, index, shift
        andi    t1, t1, PAGE_WORDS - 1
        slli    t1, t1, 2
        add     slot, slot, t1
    endwhile
missing:
    return
.endproc

# page_tree_make(a0 = PageTree, a1 = index of a page) -> a0 = address of its slot, which is made if there was none; 0 if
# no memory is left
.globl page_tree_make
.proc page_tree_make
    .reg    tree=s0, index=s1, slot=s2, shift=s3
    .frame  ra, s0-s3
    mv      tree, a0
    mv      index, a1
    loop                                # until the tree is high enough
        lw      t0, PageTree.height(tree)
        li      t1, FANOUT_SHIFT
        mul     shift, t0, t1
        srl     t1, index, shift
        if t1 == zero
            break
        endif
        mv      a0, tree
        call    page_tree_raise
        beqz    a0, done
    endloop
    addi    slot, tree, PageTree.root
    while shift != zero
        lw      a0, 0(slot)
        if a0 == zero
            call    page_alloc_zero
            beqz    a0, done
            sw      a0, 0(slot)
        endif
        addi    shift, shift, -FANOUT_SHIFT
        srl     t1, index, shift
        andi    t1, t1, PAGE_WORDS - 1
        slli    t1, t1, 2
        add     slot, a0, t1
    endwhile
    mv      a0, slot
done:
    return
.endproc

# page_tree_raise(a0 = PageTree) -> a0 = 1, 0 if no memory is left: puts a new root above the old one
.proc page_tree_raise
    .reg    tree=s0
    .frame  ra, s0
    mv      tree, a0
    lw      t0, PageTree.root(tree)
    if t0 != zero                       # an empty tree only needs another height
        call    page_alloc_zero
        if a0 == zero
            return
        endif
        lw      t0, PageTree.root(tree)
        sw      t0, 0(a0)
        sw      a0, PageTree.root(tree)
    endif
    lw      t0, PageTree.height(tree)
    addi    t0, t0, 1
    sw      t0, PageTree.height(tree)
    li      a0, 1
    return
.endproc

# page_tree_visit(a0 = PageTree, a1 = first index, a2 = routine, a3 = its argument): calls routine(a0 = slot, a1 =
# argument), which must not sleep, for each page from the index on; nodes that are empty afterwards are given back
.globl page_tree_visit
.proc page_tree_visit
    .reg    tree=s0
    .frame  ra, s0
    mv      tree, a0
    mv      a4, a3
    mv      a3, a2
    mv      a2, a1
    lw      a1, PageTree.height(tree)
    addi    a0, tree, PageTree.root
    call    node_visit
    lw      t0, PageTree.root(tree)
    if t0 == zero
        sw      zero, PageTree.height(tree)
    endif
    return
.endproc

# node_visit(a0 = slot, a1 = its height, a2 = first index below it, negative for all, a3 = routine, a4 = its argument)
.proc node_visit
    .reg    slot=s0, height=s1, first=s2, routine=s3, argument=s4, child=s5, span=s6, used=s7
    .frame  ra, s0-s7
    mv      slot, a0
    mv      height, a1
    mv      first, a2
    mv      routine, a3
    mv      argument, a4
    lw      child, 0(slot)
    beqz    child, done
    if height == zero
        if first > 0                    # a tree of one page, and only what lies behind is meant
            return
        endif
        mv      a1, argument
        jalr    routine
        return
    endif
    addi    t0, height, -1
    li      t1, FANOUT_SHIFT
    mul     t0, t0, t1
    li      span, 1
    sll     span, span, t0              # indexes below each child
    li      used, 0
    repeat
        lw      t0, 0(child)
        if t0 != zero
            if first < span
                mv      a0, child
                addi    a1, height, -1
                mv      a2, first
                mv      a3, routine
                mv      a4, argument
                call    node_visit
            endif
            lw      t0, 0(child)
            or      used, used, t0
        endif
        sub     first, first, span
        addi    child, child, 4
        andi    t0, child, PAGE_MASK
    until t0 == zero
    if used == zero
        lw      a0, 0(slot)
        sw      zero, 0(slot)
        call    page_put
    endif
done:
    return
.endproc

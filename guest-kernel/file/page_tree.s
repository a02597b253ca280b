# The pages of a file; the structure is explained in file.inc. A tree grows by putting a new root above the old one.

.include "file.inc"

.equ FANOUT_SHIFT, PAGE_SHIFT - 2       # a page holds 1024 addresses

.text

# page_tree_find(a0 = PageTree, a1 = index of a page) -> a0 = the page, 0 if it is missing
#   clobbers t0-t2
.globl page_tree_find
.proc page_tree_find
    .reg    node=a0, index=a1, shift=t0
    lw      t1, PageTree.height(a0)
    lw      node, PageTree.root(a0)
    li      t2, FANOUT_SHIFT
    mul     shift, t1, t2
    srl     t1, index, shift
    if t1 != zero                       # beyond what this height can hold
        li      a0, 0
        return
    endif
    while shift != zero && node != zero
        addi    shift, shift, -FANOUT_SHIFT
        srl     t1, index, shift
        andi    t1, t1, PAGE_WORDS - 1
        slli    t1, t1, 2
        add     node, node, t1
        lw      node, 0(node)
    endwhile
    return
.endproc

# page_tree_make(a0 = PageTree, a1 = index of a page) -> a0 = the page, a new one of zeros if it was missing; 0 if no
# memory is left
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
    addi    slot, tree, PageTree.root   # where the address of the next node is
    loop
        lw      a0, 0(slot)
        if a0 == zero
            call    page_alloc_zero
            beqz    a0, done
            sw      a0, 0(slot)
        endif
        beqz    shift, done
        addi    shift, shift, -FANOUT_SHIFT
        srl     t1, index, shift
        andi    t1, t1, PAGE_WORDS - 1
        slli    t1, t1, 2
        add     slot, a0, t1
    endloop
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

# page_tree_free(a0 = PageTree): gives all pages back; the tree is empty then
.globl page_tree_free
.proc page_tree_free
    .reg    tree=s0
    .frame  ra, s0
    mv      tree, a0
    lw      a1, PageTree.height(tree)
    lw      a0, PageTree.root(tree)
    call    node_free
    sw      zero, PageTree.root(tree)
    sw      zero, PageTree.height(tree)
    return
.endproc

# node_free(a0 = node or 0, a1 = its height): with all below it
.proc node_free
    .reg    node=s0, height=s1, offset=s2
    .frame  ra, s0-s2
    mv      node, a0
    mv      height, a1
    if node == zero
        return
    endif
    if height != zero
        li      offset, 0
        repeat
            add     t0, node, offset
            lw      a0, 0(t0)
            addi    a1, height, -1
            call    node_free
            addi    offset, offset, 4
            li      t0, PAGE_SIZE
        until offset == t0
    endif
    mv      a0, node
    call    page_put
    return
.endproc

# ext2: giving back the blocks behind a file's end. The rule is that no block is free while a pointer on the disk leads to
# it: so first the inode, or the block of pointers, is written without the pointer, and then the bitmap changes.
#
# Who comes here: truncation, and the end of a file, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.struct Cut
    pointers    .word BLOCK_POINTERS    # as they were
    first       .word               # number of the first block in the file that goes
.endstruct

.text

# ext2_truncate(a0 = Inode, a1 = size) -> a0 = 0, -EIO or -ENOMEM: gives back the blocks that lie behind it
.globl ext2_truncate
.proc ext2_truncate
    .reg    inode=s0, result=s1
    .frame  ra, s0, s1, cut:Cut
    mv      inode, a0
    lw      t0, Inode.mount(a0)
    lw      t1, Mount.block_size(t0)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.block_shift(t0)
    add     a1, a1, t1
    addi    a1, a1, -1
    srl     a1, a1, t0
    sw      a1, cut + Cut.first(sp)
    call    link_is_fast
    bnez    a0, nothing
    lw      t0, Inode.blocks(inode)
    beqz    t0, nothing
    mv      a0, inode
    addi    a1, sp, cut
    call    cut_prepare
    lw      t0, Inode.links(inode)
    if t0 != zero                       # else it is free on the disk already
        mv      a0, inode
        call    inode_store
        if a0 < 0                       # who knows what the disk says: nothing is free
            return
        endif
    endif
    mv      a0, inode
    addi    a1, sp, cut
    call    cut_do
    mv      result, a0
    li      t0, 1
    sw      t0, Inode.changed(inode)
    mv      a0, result
    return
nothing:
    li      a0, 0
    return
.endproc

# cut_prepare(a0 = Inode, a1 = Cut with first): keeps its pointers, and clears those in the inode behind which nothing
# stays
.proc cut_prepare
    .reg    inode=s0, cut=s1, index=s2, start=s3, span=s4
    .frame  ra, s0-s4
    mv      inode, a0
    mv      cut, a1
    addi    a0, cut, Cut.pointers
    addi    a1, inode, Inode.pointers
    li      a2, BLOCK_POINTERS * 4
    call    memory_copy
    li      index, 0
    li      start, 0                    # first block in the file below this pointer
    li      span, 1
    repeat
        li      t0, EXT2_DIRECT
        if index >=u t0                 # a tree one level higher than the one before
            call    pointer_span
        endif
        lw      t0, Cut.first(cut)
        if t0 <=u start
            slli    t0, index, 2
            add     t0, t0, inode
            sw      zero, Inode.pointers(t0)
        endif
        add     start, start, span
        addi    index, index, 1
        li      t0, BLOCK_POINTERS
    until index == t0
    return
.endproc

# pointer_span(s0 = Inode, s4 = span) -> s4 = as many times as large as there are pointers in a block
#   clobbers t0, t1
.proc pointer_span
    lw      t0, Inode.mount(s0)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.pointer_shift(t0)
    sll     s4, s4, t0
    return
.endproc

# cut_do(a0 = Inode, a1 = Cut) -> a0 = 0, -EIO or -ENOMEM: gives back what only the kept pointers lead to
.proc cut_do
    .reg    inode=s0, cut=s1, index=s2, start=s3, span=s4, levels=s5, result=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      cut, a1
    li      index, 0
    li      start, 0
    li      span, 1
    li      levels, 0
    li      result, 0
    repeat
        li      t0, EXT2_DIRECT
        if index >=u t0
            call    pointer_span
            addi    levels, levels, 1
        endif
        slli    t0, index, 2
        add     t0, t0, cut
        lw      a1, Cut.pointers(t0)
        lw      a3, Cut.first(cut)
        sub     a3, a3, start
        if a1 != zero && a3 < span
            mv      a0, inode
            mv      a2, levels
            if a3 <= 0
                call    tree_give
            else
                call    tree_cut
            endif
            or      result, result, a0
        endif
        add     start, start, span
        addi    index, index, 1
        li      t0, BLOCK_POINTERS
    until index == t0
    mv      a0, result
    return
.endproc

# tree_give(a0 = Inode, a1 = block, a2 = levels of pointers in and below it) -> a0 = 0, -EIO or -ENOMEM: it, and all to
# which it leads
.globl tree_give
.proc tree_give
    .reg    inode=s0, block=s1, levels=s2, buffer=s3, at=s4, end=s5
    .frame  ra, s0-s5
    mv      inode, a0
    mv      block, a1
    mv      levels, a2
    if levels != zero
        lw      a0, Inode.mount(inode)
        call    buffer_get
        mv      buffer, a0
        if buffer == zero
            mv      a0, a1
            return
        endif
        lw      at, Buffer.data(buffer)
        lw      t0, Inode.mount(inode)
        lw      end, Mount.block_size(t0)
        add     end, end, at
        repeat
            lw      a1, 0(at)
            if a1 != zero
                mv      a0, inode
                addi    a2, levels, -1
                call    tree_give
            endif
            addi    at, at, 4
        until at == end
        mv      a0, buffer
        call    buffer_forget           # nobody will want to write it
    endif
    lw      a0, Inode.mount(inode)
    mv      a1, block
    call    block_give
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.block_size(t0)
    srli    t0, t0, 9
    lw      t1, Inode.blocks(inode)
    sub     t1, t1, t0
    sw      t1, Inode.blocks(inode)
    li      a0, 0
    return
.endproc

# ext2: giving back a part of a tree of pointers.
#
# Who comes here: ext2_truncate, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# tree_cut(a0 = Inode, a1 = block of pointers, a2 = levels of pointers in and below it, at least 1, a3 = number of the
# first block below it that goes, at least 1) -> a0 = 0, -EIO or -ENOMEM
.globl tree_cut
.proc tree_cut
    .reg    inode=s0, block=s1, levels=s2, first=s3, copy=s4, result=s5
    .frame  ra, s0-s5
    mv      inode, a0
    mv      block, a1
    mv      levels, a2
    mv      first, a3
    call    page_alloc_zero
    mv      copy, a0
    if copy == zero
        li      a0, -ENOMEM
        return
    endif
    mv      a0, inode
    mv      a1, block
    addi    a2, levels, -1
    mv      a3, first
    mv      a4, copy
    call    pointers_cut
    mv      result, a0
    if result >= 0
        mv      a0, inode
        mv      a1, copy
        addi    a2, levels, -1
        call    pointers_give
        mv      result, a0
    endif
    mv      a0, copy
    call    page_put
    mv      a0, result
    return
.endproc

# pointers_cut(a0 = Inode, a1 = block of pointers, a2 = levels below them, a3 = number of the first block below it that
# goes, a4 = page of zeros) -> a0 = 0, -EIO or -ENOMEM: the pointers behind which nothing stays go to the page, and the
# block is written without them; the one behind which a part stays is cut itself
.proc pointers_cut
    .reg    inode=s0, levels=s1, first=s2, copy=s3, buffer=s4, result=s5, partial=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      levels, a2
    mv      first, a3
    mv      copy, a4
    lw      a0, Inode.mount(inode)
    call    buffer_get
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    lw      t0, Buffer.mount(buffer)
    lw      t1, Mount.private(t0)
    lw      t1, Volume.pointer_shift(t1)
    mul     t1, t1, levels
    li      t2, 1
    sll     t2, t2, t1                  # blocks below each pointer
    divu    t1, first, t2
    remu    first, first, t2            # of those below the pointer that is cut
    slli    t1, t1, 2
    lw      a1, Buffer.data(buffer)
    add     a1, a1, t1                  # the first pointer that doesn't stay whole
    lw      a2, Mount.block_size(t0)
    sub     a2, a2, t1
    li      partial, 0
    if first != zero
        lw      partial, 0(a1)
        addi    a1, a1, 4
        addi    a2, a2, -4
    endif
    mv      a0, copy
    call    pointers_move
    mv      a0, buffer
    call    buffer_write
    mv      result, a0
    mv      a0, buffer
    call    buffer_put
    if result >= 0 && partial != zero
        mv      a0, inode
        mv      a1, partial
        mv      a2, levels
        mv      a3, first
        call    tree_cut
        mv      result, a0
    endif
    mv      a0, result
    return
.endproc

# pointers_move(a0 = to, a1 = from, a2 = bytes): leaves zeros behind
#   clobbers a0-a2, t0
.proc pointers_move
    while a2 != zero
        lw      t0, 0(a1)
        sw      t0, 0(a0)
        sw      zero, 0(a1)
        addi    a0, a0, 4
        addi    a1, a1, 4
        addi    a2, a2, -4
    endwhile
    return
.endproc

# pointers_give(a0 = Inode, a1 = page of pointers that no block on the disk has any more, a2 = levels below them) -> a0 = 0,
# -EIO or -ENOMEM
.proc pointers_give
    .reg    inode=s0, at=s1, levels=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      at, a1
    mv      levels, a2
    li      result, 0
    repeat
        lw      a1, 0(at)
        if a1 != zero
            mv      a0, inode
            mv      a2, levels
            call    tree_give
            or      result, result, a0
        endif
        addi    at, at, 4
        andi    t0, at, PAGE_MASK
    until t0 == zero
    mv      a0, result
    return
.endproc

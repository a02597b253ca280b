# ext2: making the blocks of a file, and the blocks of pointers that lead to them.
#
# Who comes here: writing, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table; the write-back thread, which has none of
# its own, under any page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# block_make(a0 = Inode, a1 = number of a block in the file) -> a0 = block on the disk, which is taken if it was a hole;
# -ENOSPC, -EIO, -EFBIG or -ENOMEM. A new block of pointers is zeros; a new block of contents is whatever it is.
.globl block_make
.proc block_make
    .reg    inode=s0, levels=s1, index=s2, block=s3, buffer=s4
    .frame  ra, s0-s4
    mv      inode, a0
    call    block_way
    bltz    a0, done
    mv      levels, a1
    mv      index, a2
    slli    a0, a0, 2
    add     a1, a0, inode
    addi    a1, a1, Inode.pointers
    mv      a0, inode
    mv      a2, levels
    call    pointer_fill
    bltz    a0, done
    mv      block, a0
    while levels != zero
        lw      a0, Inode.mount(inode)
        mv      a1, block
        call    buffer_get
        mv      buffer, a0
        if buffer == zero
            mv      a0, a1
            return
        endif
        addi    levels, levels, -1
        mv      a1, levels
        mv      a2, index
        call    pointer_at
        lw      t0, 0(a1)
        mv      block, t0
        if t0 == zero
            mv      a0, inode
            mv      a2, levels
            call    pointer_fill
            mv      block, a0
            if block > 0
                mv      a0, buffer
                addi    a1, levels, ORDER_POINTERS
                call    buffer_dirty
            endif
        endif
        mv      a0, buffer
        call    buffer_put
        mv      a0, block
        bltz    a0, done
    endwhile
done:
    return
.endproc

# pointer_fill(a0 = Inode, a1 = address of a pointer, a2 = levels of pointers that it leads to) -> a0 = what it is, or has
# been made, to point to; -ENOSPC, -EIO or -ENOMEM
.proc pointer_fill
    .reg    inode=s0, pointer=s1, levels=s2, block=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      pointer, a1
    mv      levels, a2
    lw      a0, 0(pointer)
    bnez    a0, done
    lw      a0, Inode.mount(inode)
    call    block_take
    bltz    a0, done
    mv      block, a0
    if levels != zero
        mv      a1, a0
        lw      a0, Inode.mount(inode)
        call    buffer_get_zero
        if a0 == zero
            lw      a0, Inode.mount(inode)
            mv      a1, block
            call    block_give
            li      a0, -ENOMEM
            return
        endif
        addi    a1, levels, ORDER_POINTERS - 1
        call    buffer_dirty
        call    buffer_put
    endif
    sw      block, 0(pointer)
    lw      t0, Inode.mount(inode)
    lw      t1, Mount.block_size(t0)
    srli    t1, t1, 9
    lw      t0, Inode.blocks(inode)
    add     t0, t0, t1
    sw      t0, Inode.blocks(inode)
    li      t0, 1
    sw      t0, Inode.changed(inode)
    mv      a0, block
done:
    return
.endproc

# ext2: where the blocks of a file are: twelve pointers in the inode, then trees of one, two and three levels of blocks of
# pointers. A pointer of 0 is a hole.
#
# Who comes here: reading of pages, without locks; the rest of ext2, with the mount's lock. May sleep while the disk
# works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# block_way(a0 = Inode, a1 = number of a block in the file) -> a0 = index in Inode.pointers, a1 = levels of pointers below
# it, a2 = number of the block below it; -EFBIG if no tree is so large
#   clobbers t0-t2
.globl block_way
.proc block_way
    .reg    block=a2, shift=t0, span=t1
    mv      block, a1
    lw      shift, Inode.mount(a0)
    lw      shift, Mount.private(shift)
    lw      shift, Volume.pointer_shift(shift)
    li      t2, EXT2_DIRECT
    li      a1, 0
    if block <u t2
        mv      a0, block
        li      block, 0
        return
    endif
    sub     block, block, t2
    li      a0, EXT2_DIRECT
    li      span, 1
    repeat
        addi    a1, a1, 1
        sll     span, span, shift
        if block <u span
            return
        endif
        sub     block, block, span
        addi    a0, a0, 1
        li      t2, 3
    until a1 == t2
    li      a0, -EFBIG
    return
.endproc

# block_find(a0 = Inode, a1 = number of a block in the file) -> a0 = block on the disk, 0 for a hole; -EIO, -EFBIG or
# -ENOMEM
.globl block_find
.proc block_find
    li      a2, 1
    j       block_run
.endproc

# block_run(a0 = Inode, a1 = number of a block in the file, a2 = how many are of interest, at least 1) -> a0 = as block_find; if it
# is a block on the disk, a1 = how many of the file's, from it on, are seen at one look to follow one another there, at most a2
.globl block_run
.proc block_run
    .reg    inode=s0, levels=s1, index=s2, block=s3, most=s4, pointer=s5, buffer=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      most, a2
    call    block_way
    bltz    a0, done
    mv      levels, a1
    mv      index, a2
    slli    pointer, a0, 2
    add     pointer, pointer, inode
    addi    pointer, pointer, Inode.pointers
    li      t0, EXT2_DIRECT
    sub     t0, t0, a0                  # pointers from there on, where they are the inode's own
    li      buffer, 0
    loop
        lw      block, 0(pointer)
        if levels == zero || block == zero
            break
        endif
        if buffer != zero
            mv      a0, buffer
            call    buffer_put
        endif
        addi    levels, levels, -1
        lw      a0, Inode.mount(inode)
        mv      a1, block
        call    buffer_get
        if a0 == zero
            mv      a0, a1
            return
        endif
        mv      buffer, a0
        mv      a1, levels
        mv      a2, index
        call    pointer_at
        mv      pointer, a1
        lw      t0, Inode.mount(inode)
        lw      t0, Mount.block_size(t0)
        lw      t1, Buffer.data(buffer)
        add     t0, t0, t1
        sub     t0, t0, pointer
        srli    t0, t0, 2               # pointers from there on
    endloop
    if most >u t0
        mv      most, t0
    endif
    mv      t0, block
    li      a1, 0
    repeat
        addi    a1, a1, 1
        beq     a1, most, seen
        addi    t0, t0, 1
        addi    pointer, pointer, 4
        lw      t1, 0(pointer)
    until t1 != t0
seen:
    if buffer != zero
        mv      a0, buffer
        call    buffer_put
    endif
    mv      a0, block
done:
    return
.endproc

# pointer_at(a0 = Buffer of pointers, a1 = levels below the pointers, a2 = number of a block below the Buffer's) -> a0 =
# the same, a1 = address of the pointer that leads there
#   clobbers t0, t1
.globl pointer_at
.proc pointer_at
    lw      t0, Buffer.mount(a0)
    lw      t0, Mount.private(t0)
    lw      t0, Volume.pointer_shift(t0)
    mul     t1, t0, a1
    srl     t1, a2, t1
    li      a1, 1
    sll     a1, a1, t0
    addi    a1, a1, -1
    and     t1, t1, a1
    slli    t1, t1, 2
    lw      a1, Buffer.data(a0)
    add     a1, a1, t1
    return
.endproc

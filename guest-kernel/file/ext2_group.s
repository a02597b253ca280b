# ext2: groups of blocks and inodes, their bitmaps and their counts.
#
# Who comes here: the other files of ext2, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# group_get(a0 = Mount, a1 = number of a group) -> a0 = Buffer with its descriptor, referenced, and a1 = address of the
# Ext2Group; 0, and a1 = -EIO or -ENOMEM
.globl group_get
.proc group_get
    .reg    offset=s0
    .frame  ra, s0
    lw      t0, Mount.private(a0)
    lw      t1, Volume.block_shift(t0)
    slli    offset, a1, EXT2_GROUP_SHIFT
    srl     a1, offset, t1
    lw      t0, Volume.super(t0)
    lw      t0, Buffer.block(t0)
    add     a1, a1, t0
    addi    a1, a1, 1                   # behind the superblock's block
    lw      t1, Mount.block_size(a0)
    addi    t1, t1, -1
    and     offset, offset, t1
    call    buffer_get
    if a0 != zero
        lw      a1, Buffer.data(a0)
        add     a1, a1, offset
    endif
    return
.endproc

# super_of(a0 = Mount) -> a0 = Ext2Super in memory
#   clobbers t0
.globl super_of
.proc super_of
    lw      t0, Mount.private(a0)
    lw      t0, Volume.super(t0)
    lw      a0, Buffer.data(t0)
    lw      t0, Buffer.block(t0)
    if t0 == zero                       # with larger blocks it is inside of block 0
        addi    a0, a0, EXT2_SUPER_AT
    endif
    return
.endproc

# super_dirty(a0 = Mount): the superblock has changed
#   clobbers a0, a1, t0
.globl super_dirty
.proc super_dirty
    lw      t0, Mount.private(a0)
    lw      a0, Volume.super(t0)
    li      a1, ORDER_MAP
    j       buffer_dirty
.endproc

# bitmap_take(a0 = Mount, a1 = block of the bitmap, a2 = bit from which to look, a3 = number of bits) -> a0 = a bit that was
# 0 and now is 1, the first from there on, or else from 0; -ENOSPC, -EIO or -ENOMEM
.globl bitmap_take
.proc bitmap_take
    .reg    from=s0, bits=s1, buffer=s2, bit=s3
    .frame  ra, s0-s3
    mv      from, a2
    mv      bits, a3
    call    buffer_get
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    lw      a0, Buffer.data(buffer)
    mv      a1, from
    mv      a2, bits
    call    bit_find
    if a0 < 0 && from != zero
        lw      a0, Buffer.data(buffer)
        li      a1, 0
        mv      a2, from
        call    bit_find
    endif
    mv      bit, a0
    if bit < 0
        li      bit, -ENOSPC
    else
        lw      a0, Buffer.data(buffer)
        srli    t0, bit, 3
        add     a0, a0, t0
        andi    t0, bit, 7
        li      t1, 1
        sll     t1, t1, t0
        lbu     t0, 0(a0)
        or      t0, t0, t1
        sb      t0, 0(a0)
        mv      a0, buffer
        li      a1, ORDER_MAP
        call    buffer_dirty
    endif
    mv      a0, buffer
    call    buffer_put
    mv      a0, bit
    return
.endproc

# bit_find(a0 = bitmap, a1 = first bit, a2 = end) -> a0 = the first bit that is 0, -1 if there is none
#   clobbers t0-t4
.proc bit_find
    .reg    map=a0, bit=a1, end=a2
    li      t3, -1
    while bit <u end
        srli    t0, bit, 5
        slli    t0, t0, 2
        add     t0, t0, map
        lw      t1, 0(t0)
        andi    t2, bit, 31
        if t2 == zero && t1 == t3       # 32 of them at once
            addi    bit, bit, 32
            continue
        endif
        srl     t1, t1, t2
        andi    t1, t1, 1
        if t1 == zero
            mv      a0, bit
            return
        endif
        addi    bit, bit, 1
    endwhile
    li      a0, -1
    return
.endproc

# bitmap_give(a0 = Mount, a1 = block of the bitmap, a2 = bit) -> a0 = 1 if the bit was 1, and now is 0; 0 if it was 0;
# -EIO or -ENOMEM
.globl bitmap_give
.proc bitmap_give
    .reg    bit=s0, buffer=s1, was=s2
    .frame  ra, s0-s2
    mv      bit, a2
    call    buffer_get
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    lw      a0, Buffer.data(buffer)
    srli    t0, bit, 3
    add     a0, a0, t0
    andi    t0, bit, 7
    li      t1, 1
    sll     t1, t1, t0
    lbu     t0, 0(a0)
    and     t2, t0, t1
    snez    was, t2
    xor     t0, t0, t2
    sb      t0, 0(a0)
    mv      a0, buffer
    li      a1, ORDER_MAP
    call    buffer_dirty
    mv      a0, buffer
    call    buffer_put
    mv      a0, was
    return
.endproc

# group_count(a0 = Mount, a1 = number of a group, a2 = offset of a count in an Ext2Group, a3 = what is to be added) -> a0 =
# 0, -EIO or -ENOMEM
.globl group_count
.proc group_count
    .reg    field=s0, delta=s1, buffer=s2
    .frame  ra, s0-s2
    mv      field, a2
    mv      delta, a3
    call    group_get
    mv      buffer, a0
    if buffer == zero
        mv      a0, a1
        return
    endif
    add     a1, a1, field
    lhu     t0, 0(a1)
    add     t0, t0, delta
    sh      t0, 0(a1)
    li      a1, ORDER_MAP
    call    buffer_dirty
    mv      a0, buffer
    call    buffer_put
    li      a0, 0
    return
.endproc

# ext2: taking blocks and giving them back.
#
# Who comes here: the other files of ext2, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"
.include "process.inc"

.text

# block_take(a0 = Mount) -> a0 = a block that was free, near the one taken last; -ENOSPC, -EIO or -ENOMEM
.globl block_take
.proc block_take
    .reg    mount=s0, volume=s1, group=s2, left=s3, bit=s4
    .frame  ra, s0-s4
    mv      mount, a0
    lw      volume, Mount.private(mount)
    call    blocks_left
    bltz    a0, done
    lw      t0, Volume.last_block(volume)
    lw      t1, Volume.first_block(volume)
    addi    t0, t0, 1
    sub     t0, t0, t1
    lw      t1, Volume.group_blocks(volume)
    divu    group, t0, t1
    remu    bit, t0, t1
    lw      left, Volume.groups(volume)
    if group >=u left
        li      group, 0
        li      bit, 0
    endif
    addi    left, left, 1               # the first group once more, from its beginning
    repeat
        mv      a0, mount
        mv      a1, group
        mv      a2, bit
        call    block_take_in
        li      t0, -ENOSPC
        bne     a0, t0, taken
        li      bit, 0
        addi    group, group, 1
        lw      t0, Volume.groups(volume)
        if group == t0
            li      group, 0
        endif
        addi    left, left, -1
    until left == zero
    return
taken:
    bltz    a0, done
    lw      t0, Volume.group_blocks(volume)
    mul     t0, t0, group
    add     a0, a0, t0
    lw      t0, Volume.first_block(volume)
    add     a0, a0, t0
    sw      a0, Volume.last_block(volume)
done:
    return
.endproc

# blocks_left(a0 = Mount) -> a0 = 0 if the present user may take one, else -ENOSPC
#   clobbers t0-t2
.proc blocks_left
    .frame  ra
    call    super_of
    lw      t0, Ext2Super.free_blocks(a0)
    lw      t1, Ext2Super.reserved_blocks(a0)
    process_current t2
    lw      t2, Process.effective_user(t2)
    if t2 == zero
        li      t1, 0
    endif
    li      a0, 0
    if t0 <=u t1
        li      a0, -ENOSPC
    endif
    return
.endproc

# block_take_in(a0 = Mount, a1 = group, a2 = bit from which to look) -> a0 = bit that has been taken, -ENOSPC, -EIO or
# -ENOMEM
.proc block_take_in
    .reg    mount=s0, group=s1, from=s2, free=s3, map=s4
    .frame  ra, s0-s4
    mv      mount, a0
    mv      group, a1
    mv      from, a2
    call    group_get
    beqz    a0, failed
    lhu     free, Ext2Group.free_blocks(a1)
    lw      map, Ext2Group.block_bitmap(a1)
    call    buffer_put
    li      a1, -ENOSPC
    beqz    free, failed
    mv      a0, mount
    mv      a1, group
    call    group_size
    mv      a3, a0
    mv      a0, mount
    mv      a1, map
    mv      a2, from
    call    bitmap_take
    if a0 >= 0
        mv      free, a0
        mv      a0, mount
        mv      a1, group
        li      a2, -1
        call    blocks_count
        mv      a0, free
    endif
    return
failed:
    mv      a0, a1
    return
.endproc

# group_size(a0 = Mount, a1 = group) -> a0 = number of its blocks: the last one may have fewer
#   clobbers t0, t1
.proc group_size
    lw      t0, Mount.private(a0)
    lw      a0, Volume.group_blocks(t0)
    mul     t1, a0, a1
    lw      a1, Volume.blocks(t0)
    lw      t0, Volume.first_block(t0)
    sub     a1, a1, t0
    sub     a1, a1, t1
    if a0 >u a1
        mv      a0, a1
    endif
    return
.endproc

# blocks_count(a0 = Mount, a1 = group, a2 = change of the number of free blocks)
.proc blocks_count
    .reg    mount=s0, delta=s1
    .frame  ra, s0, s1
    mv      mount, a0
    mv      delta, a2
    mv      a3, a2
    li      a2, Ext2Group.free_blocks
    call    group_count                 # its Buffer is in memory
    mv      a0, mount
    call    super_of
    lw      t0, Ext2Super.free_blocks(a0)
    add     t0, t0, delta
    sw      t0, Ext2Super.free_blocks(a0)
    mv      a0, mount
    call    super_dirty
    return
.endproc

# block_give(a0 = Mount, a1 = block to which no pointer on the disk leads any more): it is free; a number that is none, or
# a block that is free already, is left alone: then the disk is damaged, and e2fsck will see it
.globl block_give
.proc block_give
    .reg    mount=s0, group=s1, bit=s2, map=s3
    .frame  ra, s0-s3
    mv      mount, a0
    lw      t0, Mount.private(a0)
    lw      t1, Volume.first_block(t0)
    bltu    a1, t1, done
    lw      t2, Volume.blocks(t0)
    bgeu    a1, t2, done
    sub     a1, a1, t1
    lw      t0, Volume.group_blocks(t0)
    divu    group, a1, t0
    remu    bit, a1, t0
    mv      a1, group
    call    group_get
    beqz    a0, done
    lw      map, Ext2Group.block_bitmap(a1)
    call    buffer_put
    mv      a0, mount
    mv      a1, map
    mv      a2, bit
    call    bitmap_give
    if a0 > 0
        mv      a0, mount
        mv      a1, group
        li      a2, 1
        call    blocks_count
    endif
done:
    return
.endproc

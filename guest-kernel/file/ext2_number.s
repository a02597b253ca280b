# ext2: the numbers of inodes: taking them and giving them back.
#
# Who comes here: the file layer and the other files of ext2, with the mount's lock held. May sleep while the disk
# works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# ext2_inode_make(a0 = directory, a1 = Inode of a new file) -> a0 = 0, -ENOSPC, -EIO or -ENOMEM: gives it a number, in the
# directory's group if there is one
.globl ext2_inode_make
.proc ext2_inode_make
    .reg    mount=s0, inode=s1, group=s2, left=s3, volume=s4
    .frame  ra, s0-s4
    mv      inode, a1
    lw      mount, Inode.mount(inode)
    lw      volume, Mount.private(mount)
    lw      t0, Inode.number(a0)
    addi    t0, t0, -1
    lw      t1, Volume.group_inodes(volume)
    divu    group, t0, t1
    lw      left, Volume.groups(volume)
    repeat
        mv      a0, mount
        mv      a1, group
        call    number_take_in
        li      t0, -ENOSPC
        bne     a0, t0, taken
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
    lw      t0, Volume.group_inodes(volume)
    mul     t0, t0, group
    add     a0, a0, t0
    addi    a0, a0, 1
    sw      a0, Inode.number(inode)
    sw      a0, Inode.entry(inode)
    lw      t0, Inode.special(inode)
    sw      t0, Inode.pointers(inode)   # where a device file's number is
    mv      a0, inode
    li      a1, 1
    call    numbers_count
    li      a0, 0
done:
    return
.endproc

# number_take_in(a0 = Mount, a1 = group) -> a0 = bit that has been taken, -ENOSPC, -EIO or -ENOMEM
.proc number_take_in
    .reg    mount=s0, group=s1, free=s2, map=s3
    .frame  ra, s0-s3
    mv      mount, a0
    mv      group, a1
    call    group_get
    beqz    a0, failed
    lhu     free, Ext2Group.free_inodes(a1)
    lw      map, Ext2Group.inode_bitmap(a1)
    call    buffer_put
    li      a1, -ENOSPC
    beqz    free, failed
    lw      t0, Mount.private(mount)
    li      a2, 0
    if group == zero                    # the first ones are reserved
        lw      a2, Volume.first_inode(t0)
        addi    a2, a2, -1
    endif
    lw      a3, Volume.group_inodes(t0)
    mv      a0, mount
    mv      a1, map
    call    bitmap_take
    return
failed:
    mv      a0, a1
    return
.endproc

# numbers_count(a0 = Inode whose number has been taken or given back, a1 = 1 or -1): counts it in its group and in the
# superblock
.proc numbers_count
    .reg    inode=s0, delta=s1, mount=s2, group=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      delta, a1
    lw      mount, Inode.mount(inode)
    lw      t0, Mount.private(mount)
    lw      t0, Volume.group_inodes(t0)
    lw      t1, Inode.number(inode)
    addi    t1, t1, -1
    divu    group, t1, t0
    mv      a0, mount
    mv      a1, group
    li      a2, Ext2Group.free_inodes
    neg     a3, delta
    call    group_count
    inode_kind t1, inode
    li      t0, S_IFDIR
    if t1 == t0
        mv      a0, mount
        mv      a1, group
        li      a2, Ext2Group.directories
        mv      a3, delta
        call    group_count
    endif
    mv      a0, mount
    call    super_of
    lw      t0, Ext2Super.free_inodes(a0)
    sub     t0, t0, delta
    sw      t0, Ext2Super.free_inodes(a0)
    mv      a0, mount
    call    super_dirty
    return
.endproc

# number_give(a0 = Inode that is free on the disk): its number may be another file's
.globl number_give
.proc number_give
    .reg    inode=s0, mount=s1, bit=s2, map=s3
    .frame  ra, s0-s3
    mv      inode, a0
    lw      mount, Inode.mount(inode)
    lw      t0, Mount.private(mount)
    lw      t0, Volume.group_inodes(t0)
    lw      t1, Inode.number(inode)
    addi    t1, t1, -1
    divu    a1, t1, t0
    remu    bit, t1, t0
    mv      a0, mount
    call    group_get
    beqz    a0, done
    lw      map, Ext2Group.inode_bitmap(a1)
    call    buffer_put
    mv      a0, mount
    mv      a1, map
    mv      a2, bit
    call    bitmap_give
    if a0 > 0
        mv      a0, inode
        li      a1, -1
        call    numbers_count
    endif
done:
    return
.endproc

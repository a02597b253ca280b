# ext2: whether a superblock makes sense. A disk may hold anything; what is checked here is what the rest of ext2 relies on.
#
# Who comes here: super_read.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "ext2.inc"
.include "statfs.inc"

.text

# super_check(a0 = Mount, a1 = Ext2Super) -> a0 = 0; -EINVAL if it is none, or one with features that we don't know, and the
# log says which; -EROFS if these only forbid writing
.globl super_check
.proc super_check
    .reg    mount=s0, super=s1
    .frame  ra, s0, s1
    mv      mount, a0
    mv      super, a1
    lhu     t0, Ext2Super.magic(super)
    li      t1, EXT2_SUPER_MAGIC
    bne     t0, t1, invalid
    lw      t0, Ext2Super.revision(super)
    li      t1, 1
    bgtu    t0, t1, invalid
    if t0 != zero
        call    features_check
        bltz    a0, refused
        lhu     t0, Ext2Super.inode_size(super)
        addi    t1, t0, -1
        and     t1, t1, t0
        bnez    t1, invalid             # no power of two
        li      t1, EXT2_INODE_SIZE
        bltu    t0, t1, invalid
        li      t1, 1024                # the smallest block
        bgtu    t0, t1, invalid
        lw      t0, Ext2Super.first_inode(super)
        addi    t0, t0, -1
        lw      t1, Ext2Super.group_inodes(super)
        bgeu    t0, t1, invalid
    endif
    mv      a0, super
    lw      a1, Mount.disk(mount)
    call    geometry_check
refused:
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

# features_check(s0 = Mount, s1 = Ext2Super) -> a0 = 0, -EINVAL or -EROFS
.proc features_check
    .frame  ra, s2
    lw      a1, Ext2Super.incompatible(s1)
    andi    a1, a1, ~EXT2_INCOMPATIBLE_KNOWN
    li      s2, -EINVAL
    bnez    a1, unknown
    lw      a1, Ext2Super.read_only(s1)
    andi    a1, a1, ~EXT2_READ_ONLY_KNOWN
    lw      t2, Mount.flags(s0)
    andi    t2, t2, MS_RDONLY
    li      s2, -EROFS
    if a1 != zero && t2 == zero
        j       unknown
    endif
    li      a0, 0
    return
unknown:
    la      a0, message
    call    log_print
    mv      a0, s2
    return
.endproc

# geometry_check(a0 = Ext2Super, a1 = Disk) -> a0 = 0, or -EINVAL if not all of it lies on the disk, or a bitmap is no block
#   clobbers t0-t4
.proc geometry_check
    .reg    super=a0, blocks=t2, group_blocks=t3
    lw      t0, Ext2Super.block_shift(super)
    li      t1, PAGE_SHIFT - 10
    bgtu    t0, t1, invalid
    lw      t1, Ext2Super.first_block(super)
    seqz    t4, t0
    bne     t1, t4, invalid             # 1 if blocks are as large as the superblock
    addi    t4, t0, 10
    lw      blocks, Ext2Super.blocks(super)
    lw      t1, Disk.size(a1)
    srl     t1, t1, t4
    bgtu    blocks, t1, invalid
    li      t1, 8
    sll     t4, t1, t4                  # bits of a block
    lw      group_blocks, Ext2Super.group_blocks(super)
    beqz    group_blocks, invalid
    bgtu    group_blocks, t4, invalid
    lw      t0, Ext2Super.group_inodes(super)
    beqz    t0, invalid
    bgtu    t0, t4, invalid
    lw      t1, Ext2Super.first_block(super)
    bleu    blocks, t1, invalid
    sub     t1, blocks, t1
    add     t1, t1, group_blocks
    addi    t1, t1, -1
    divu    t1, t1, group_blocks        # groups
    mul     t1, t1, t0
    lw      t0, Ext2Super.inodes(super)
    bne     t0, t1, invalid
    li      a0, 0
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

.rodata
message:
    .asciz  "ext2: the disk has features 0x%x that are not known\n"

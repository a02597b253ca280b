# The moving itself, after rename_check.s has found that it may be done.
#
# Who comes here: name_rename, with the mount's lock held. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "rename.inc"

.text

# rename_do(a0 = Rename) -> a0 = 0, -ENOSPC, -EXDEV, -ENOMEM or -EIO: first the new name, then the old one goes
.globl rename_do
.proc rename_do
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    call    rename_is_on_disk
    lw      t2, Rename.inode(rename)
    inode_kind t1, t2
    li      t0, S_IFDIR
    if a0 != zero && t1 == t0
        mv      a0, rename
        leave
        j       rename_directory
    endif
    mv      a2, t2
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    lw      t0, Rename.target(rename)
    if t0 == zero
        call    directory_add
    else
        call    directory_replace
    endif
    bltz    a0, failed
    mv      a0, rename
    call    rename_between
    lw      a0, Rename.from(rename)
    lw      a1, Rename.from_name(rename)
    call    directory_remove            # fails only if the disk does: then there are two names
    mv      a0, rename
    call    rename_drop
    mv      a0, rename
    call    rename_parent
    lw      a0, Rename.inode(rename)
    call    inode_mark
    li      a0, 0
failed:
    return
.endproc

# rename_drop(a0 = Rename): what had the new name has lost it
.globl rename_drop
.proc rename_drop
    .frame  ra, s0
    lw      s0, Rename.target(a0)
    if s0 != zero
        sw      zero, Rename.target(a0) # once
        lw      a1, Rename.to(a0)
        mv      a0, s0
        call    links_drop
        mv      a0, s0
        call    inode_put
    endif
    return
.endproc

# rename_is_on_disk(a0 = Rename) -> a0 = not 0 if its directories are on a disk
#   clobbers t0
.globl rename_is_on_disk
.proc rename_is_on_disk
    lw      t0, Rename.from(a0)
    lw      t0, Inode.mount(t0)
    lw      t0, Mount.filesystem(t0)
    lw      a0, FileSystem.page_write(t0)
    return
.endproc

# rename_between(a0 = Rename of a file, or in RAM): the file has both names. On a disk this is written down before the
# old one goes, so that it has one whenever the power fails; what it replaces may have neither for a moment, unless
# both names lie in the same block: then they change places for a moment, and everything has a name.
.proc rename_between
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    call    rename_is_on_disk
    beqz    a0, done
    mv      a0, rename
    call    rename_same_block
    lw      t0, Rename.target(rename)
    if a0 == zero
        mv      a0, rename
        call    rename_drop
    else
        beqz    t0, done                # one write does both
        lw      a0, Rename.from(rename)
        lw      a1, Rename.from_name(rename)
        mv      a2, t0
        call    directory_replace
    endif
    lw      a0, Rename.from(rename)
    lw      a0, Inode.mount(a0)
    lw      t0, Mount.filesystem(a0)
    lw      t0, FileSystem.sync(t0)
    jalr    t0
done:
    return
.endproc

# rename_same_block(a0 = Rename whose file has both names) -> a0 = 1 if their records lie in the same block, else 0
.proc rename_same_block
    .reg    rename=s0, block=s1
    .frame  ra, s0, s1
    mv      rename, a0
    lw      t0, Rename.from(rename)
    lw      t1, Rename.to(rename)
    if t0 != t1
        li      a0, 0
        return
    endif
    mv      a0, t0
    lw      a1, Rename.from_name(rename)
    call    name_block
    mv      block, a0
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    call    name_block
    xor     a0, a0, block
    seqz    a0, a0
    return
.endproc

# name_block(a0 = directory, a1 = name) -> a0 = offset of the block with its record, -1 if it can't be found
.proc name_block
    .reg    block=s0
    .frame  ra, s0
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.block_size(t0)
    neg     block, t0
    call    record_find
    and     block, block, a1
    if a0 == zero
        li      a0, -1
        return
    endif
    call    page_put
    mv      a0, block
    return
.endproc

# rename_parent(a0 = Rename): a directory that has come to another parent gets another ".."
.proc rename_parent
    .reg    rename=s0, from=s1, to=s2
    .frame  ra, s0-s2
    mv      rename, a0
    lw      from, Rename.from(rename)
    lw      to, Rename.to(rename)
    lw      a0, Rename.inode(rename)
    inode_kind t1, a0
    li      t0, S_IFDIR
    if t1 == t0 && from != to
        la      a1, name_parent
        mv      a2, to
        call    directory_replace
        lw      t0, Inode.links(from)
        addi    t0, t0, -1
        sw      t0, Inode.links(from)
        lw      t0, Inode.links(to)
        addi    t0, t0, 1
        sw      t0, Inode.links(to)
        li      t0, 1
        sw      t0, Inode.changed(from)
        sw      t0, Inode.changed(to)
    endif
    return
.endproc

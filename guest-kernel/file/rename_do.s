# The moving itself, after rename.s has found that it may be done.
#
# Who comes here: name_rename, with the mount's lock held. May sleep while a disk works.

.include "rename.inc"

.text

# rename_check_loop(a0 = Rename of a directory) -> a0 = 0, or -EINVAL if the new name would be below the directory
# itself; -EIO or -ENOMEM
.globl rename_check_loop
.proc rename_check_loop
    .reg    rename=s0, at=s1, next=s2
    .frame  ra, s0-s2
    mv      rename, a0
    lw      at, Rename.to(rename)
    mv      a0, at
    call    inode_get
    loop
        lw      t0, Rename.inode(rename)
        li      next, -EINVAL
        beq     at, t0, stop
        lw      t0, Inode.mount(at)
        lw      t1, Mount.root(t0)
        li      next, 0
        beq     at, t1, stop
        mv      a0, at
        la      a1, name_parent
        lw      t0, Mount.filesystem(t0)
        lw      t0, FileSystem.lookup(t0)
        jalr    t0
        mv      next, a1
        beqz    a0, stop
        mv      next, a0
        mv      a0, at
        call    inode_put
        mv      at, next
    endloop
stop:
    mv      a0, at
    call    inode_put
    mv      a0, next
    return
.endproc

# rename_do(a0 = Rename) -> a0 = 0, -ENOSPC, -ENOMEM or -EIO: first the new name, then the old one goes
.globl rename_do
.proc rename_do
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    lw      a2, Rename.inode(rename)
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

# rename_between(a0 = Rename): the file has both names. On a disk this is written down before the old one goes, so that it
# has one whenever the power fails; what it replaces may have neither for a moment, unless both names lie in the same page:
# then they change places for a moment, and everything has a name. A directory must not have two names on the disk; its
# are written one soon after the other.
.proc rename_between
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    lw      t2, Rename.inode(rename)
    lw      t1, Inode.mount(t2)
    lw      t1, Mount.filesystem(t1)
    lw      t1, FileSystem.page_write(t1)
    beqz    t1, done
    inode_kind t1, t2
    li      t0, S_IFDIR
    beq     t1, t0, done
    mv      a0, rename
    call    rename_same_page
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

# rename_same_page(a0 = Rename whose file has both names) -> a0 = 1 if their records lie in the same page, else 0
.proc rename_same_page
    .reg    rename=s0, index=s1
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
    call    name_page
    mv      index, a0
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    call    name_page
    xor     a0, a0, index
    seqz    a0, a0
    return
.endproc

# name_page(a0 = directory, a1 = name) -> a0 = index of the page with its record, -1 if it can't be found
.proc name_page
    .reg    index=s0
    .frame  ra, s0
    call    record_find
    srli    index, a1, PAGE_SHIFT
    if a0 == zero
        li      a0, -1
        return
    endif
    call    page_put
    mv      a0, index
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

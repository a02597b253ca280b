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

# rename_do(a0 = Rename) -> a0 = 0, -ENOSPC, -ENOMEM or -EIO: first the new name, then the old one goes. A file that has
# both for a moment loses nothing if the power fails then; so on a disk that moment is written down, unless both names
# are written at once, anyway.
.globl rename_do
.proc rename_do
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    lw      t0, Rename.inode(rename)
    lw      a2, Inode.entry(t0)
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
    lw      a0, Rename.target(rename)
    if a0 != zero
        lw      a1, Rename.to(rename)
        call    links_drop
    endif
    mv      a0, rename
    call    rename_parent
    lw      a0, Rename.inode(rename)
    call    inode_mark
    li      a0, 0
failed:
    return
.endproc

# rename_between(a0 = Rename): both names are there; writes that to the disk, if there is one, when it is not a directory
# (which must not have two names there) and the names lie in different pages
.proc rename_between
    .reg    rename=s0, index=s1
    .frame  ra, s0, s1
    mv      rename, a0
    lw      t2, Rename.inode(rename)
    lw      t1, Inode.mount(t2)
    lw      t1, Mount.filesystem(t1)
    lw      t1, FileSystem.page_write(t1)
    beqz    t1, done
    inode_kind t1, t2
    li      t0, S_IFDIR
    beq     t1, t0, done
    lw      t0, Rename.from(rename)
    lw      t1, Rename.to(rename)
    if t0 == t1
        mv      a0, t0
        lw      a1, Rename.from_name(rename)
        call    name_page
        mv      index, a0
        lw      a0, Rename.to(rename)
        lw      a1, Rename.to_name(rename)
        call    name_page
        beq     a0, index, done
    endif
    lw      a0, Rename.from(rename)
    lw      a0, Inode.mount(a0)
    lw      t0, Mount.filesystem(a0)
    lw      t0, FileSystem.sync(t0)
    jalr    t0
done:
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
        lw      a2, Inode.entry(to)
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

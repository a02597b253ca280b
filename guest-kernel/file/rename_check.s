# Whether a file may move to another name.
#
# Who comes here: name_rename, with the mount's lock held. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "rename.inc"

.text

# rename_check(a0 = Rename) -> a0 = 0, -EACCES, -EPERM, -EROFS, -EISDIR, -ENOTDIR, -ENOTEMPTY, -EBUSY, -EMLINK, -ENOENT,
# -EINVAL for a directory that is to move into itself, or -EXDEV for one on a disk to another directory
.globl rename_check
.proc rename_check
    .reg    rename=s0, is_directory=s1
    .frame  ra, s0, s1
    mv      rename, a0
    lw      a0, Rename.from(rename)
    lw      a1, Rename.inode(rename)
    call    permission_remove
    bltz    a0, done
    lw      a0, Rename.to(rename)
    lw      t0, Inode.links(a0)
    li      t1, -ENOENT
    beqz    t0, refused
    li      a1, W_OK | X_OK
    call    permission_check
    bltz    a0, done
    lw      t2, Rename.inode(rename)
    inode_kind t1, t2
    li      t0, S_IFDIR
    xor     is_directory, t1, t0
    seqz    is_directory, is_directory
    if is_directory != zero
        lw      t0, Inode.covered(t2)
        lw      t1, Inode.mount(t2)
        lw      t1, Mount.root(t1)
        beq     t1, t2, busy
        bnez    t0, busy
        lw      a0, Rename.from_name(rename)
        call    name_is_dots
        bnez    a0, busy
        mv      a0, rename
        call    rename_check_loop
        bltz    a0, done
        mv      a0, rename
        call    rename_is_on_disk
        lw      t0, Rename.to(rename)
        lw      t2, Rename.from(rename)
        li      t1, -EXDEV              # see rename_directory.s
        if a0 != zero && t0 != t2
            j       refused
        endif
    endif
    lw      a1, Rename.target(rename)
    if a1 != zero
        lw      a0, Rename.to(rename)
        call    permission_remove
        bltz    a0, done
        lw      a0, Rename.target(rename)
        mv      a1, is_directory
        lw      a2, Rename.to_name(rename)
        call    rename_check_target
    else
        lw      t0, Rename.to(rename)
        lw      t1, Rename.from(rename)
        li      a0, 0
        if is_directory != zero && t0 != t1
            mv      a0, t0
            call    links_left          # for its ".."
        endif
    endif
done:
    return
busy:
    li      t1, -EBUSY
refused:
    mv      a0, t1
    return
.endproc

# rename_check_target(a0 = Inode that has the new name, a1 = 1 if a directory is to replace it, a2 = the name) -> a0 = 0,
# -ENOTDIR, -EISDIR, -EBUSY, -ENOTEMPTY, -EIO or -ENOMEM
.proc rename_check_target
    .frame  ra, s0
    mv      s0, a0
    inode_kind t1, a0
    li      t0, S_IFDIR
    if a1 == zero
        li      a0, -EISDIR
        beq     t1, t0, done
    else
        li      a0, -ENOTDIR
        bne     t1, t0, done
        mv      a0, a2
        call    name_is_dots
        bnez    a0, busy
        lw      t0, Inode.covered(s0)
        bnez    t0, busy
        mv      a0, s0
        call    directory_empty
        return
    endif
    li      a0, 0
done:
    return
busy:
    li      a0, -EBUSY
    return
.endproc

# rename_check_loop(a0 = Rename of a directory) -> a0 = 0, or -EINVAL if the new name would be below the directory
# itself; -EIO or -ENOMEM
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

# name_is_dots(a0 = name) -> a0 = 1 if it is "." or "..", else 0
#   clobbers t0, t1
.globl name_is_dots
.proc name_is_dots
    li      t1, '.'
    lbu     t0, 0(a0)
    bne     t0, t1, no
    lbu     t0, 1(a0)
    beqz    t0, yes
    bne     t0, t1, no
    lbu     t0, 2(a0)
    bnez    t0, no
yes:
    li      a0, 1
    return
no:
    li      a0, 0
    return
.endproc

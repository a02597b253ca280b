# Moving a file from one name to another, in one step: whoever looks sees the old name or the new one, and where the new
# name was there before, it always names one of the two files.
#
# Who comes here: the system call, on the process's kernel stack. May sleep while a disk works.

.include "rename.inc"

.text

# name_rename(a0 = directory, a1 = name, a2 = new directory, a3 = new name) -> a0 = 0 or a negated errno
.globl name_rename
.proc name_rename
    .reg    result=s0
    .frame  ra, s0, rename:Rename
    sw      a0, rename + Rename.from(sp)
    sw      a1, rename + Rename.from_name(sp)
    sw      a2, rename + Rename.to(sp)
    sw      a3, rename + Rename.to_name(sp)
    sw      zero, rename + Rename.inode(sp)
    sw      zero, rename + Rename.target(sp)
    lw      t0, Inode.mount(a0)
    lw      t1, Inode.mount(a2)
    if t0 != t1
        li      a0, -EXDEV
        return
    endif
    call    tree_lock
    addi    a0, sp, rename
    call    rename_find
    mv      result, a0
    bltz    result, done
    lw      t0, rename + Rename.inode(sp)
    lw      t1, rename + Rename.target(sp)
    beq     t0, t1, done                # two names of one file: nothing happens
    addi    a0, sp, rename
    call    rename_check
    mv      result, a0
    bltz    result, done
    addi    a0, sp, rename
    call    rename_do
    mv      result, a0
done:
    lw      a0, rename + Rename.inode(sp)
    if a0 != zero
        call    inode_put
    endif
    lw      a0, rename + Rename.target(sp)
    if a0 != zero
        call    inode_put
    endif
    lw      a0, rename + Rename.from(sp)
    call    tree_unlock
    mv      a0, result
    return
.endproc

# rename_find(a0 = Rename) -> a0 = 0 or a negated errno: looks both names up
.proc rename_find
    .reg    rename=s0
    .frame  ra, s0
    mv      rename, a0
    lw      a0, Rename.from(rename)
    lw      a1, Rename.from_name(rename)
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    beqz    a0, failed
    sw      a0, Rename.inode(rename)
    lw      a0, Rename.to(rename)
    lw      a1, Rename.to_name(rename)
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    sw      a0, Rename.target(rename)
    li      t0, -ENOENT
    if a0 == zero && a1 != t0
        j       failed
    endif
    li      a0, 0
    return
failed:
    mv      a0, a1
    return
.endproc

# rename_check(a0 = Rename) -> a0 = 0, -EACCES, -EPERM, -EROFS, -EISDIR, -ENOTDIR, -ENOTEMPTY, -EBUSY, -EMLINK, -ENOENT,
# or -EINVAL for a directory that is to move into itself
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

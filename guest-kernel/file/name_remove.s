# Names that come and go for files that are there: link, unlink, rmdir.
#
# Who comes here: system calls. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "directory.inc"

.text

# name_link(a0 = Inode, a1 = directory, a2 = name) -> a0 = 0, -EPERM for a directory, -EXDEV, -EMLINK, or as name_create:
# gives a file one more name
.globl name_link
.proc name_link
    .reg    inode=s0, directory=s1, name=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      directory, a1
    mv      name, a2
    inode_kind t1, inode
    li      t0, S_IFDIR
    if t1 == t0
        li      a0, -EPERM
        return
    endif
    lw      t0, Inode.mount(inode)
    lw      t1, Inode.mount(directory)
    if t0 != t1
        li      a0, -EXDEV
        return
    endif
    call    tree_lock
    mv      a0, directory
    mv      a1, name
    call    name_is_free
    mv      result, a0
    bltz    result, done
    mv      a0, inode
    call    links_left
    mv      result, a0
    bltz    result, done
    lw      t0, Inode.links(inode)
    li      result, -ENOENT             # its last name has just gone
    beqz    t0, done
    mv      a0, directory
    mv      a1, name
    mv      a2, inode
    call    directory_add
    mv      result, a0
    bltz    result, done
    lw      t0, Inode.links(inode)
    addi    t0, t0, 1
    sw      t0, Inode.links(inode)
    mv      a0, inode
    call    inode_mark
done:
    mv      a0, directory
    call    tree_unlock
    mv      a0, result
    return
.endproc

# name_unlink(a0 = directory, a1 = name) -> a0 = 0, -ENOENT, -EISDIR, -EACCES, -EPERM, -EROFS, -EIO or -ENOMEM
.globl name_unlink
.proc name_unlink
    la      a2, unlink_check
    j       name_remove
.endproc

# name_rmdir(a0 = directory, a1 = name) -> a0 = 0, -ENOENT, -ENOTDIR, -ENOTEMPTY, -EBUSY, -EINVAL (for "."), -EACCES,
# -EPERM, -EROFS, -EIO or -ENOMEM
.globl name_rmdir
.proc name_rmdir
    la      a2, rmdir_check
    j       name_remove
.endproc

# name_remove(a0 = directory, a1 = name, a2 = routine that says whether its Inode in a0 may go so: 0 or a negated errno)
# -> a0 = 0 or a negated errno
.proc name_remove
    .reg    directory=s0, name=s1, check=s2, inode=s3, result=s4
    .frame  ra, s0-s4
    mv      directory, a0
    mv      name, a1
    mv      check, a2
    call    tree_lock
    mv      a0, directory
    mv      a1, name
    lw      t0, Inode.mount(directory)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    mv      inode, a0
    mv      result, a1
    beqz    inode, done
    mv      a0, directory
    mv      a1, inode
    call    permission_remove
    mv      result, a0
    bltz    result, put
    mv      a0, inode
    mv      a1, name
    jalr    check
    mv      result, a0
    bltz    result, put
    mv      a0, directory
    mv      a1, name
    call    directory_remove
    mv      result, a0
    bltz    result, put
    mv      a0, inode
    mv      a1, directory
    call    links_drop
put:
    mv      a0, inode
    call    inode_put                   # the last reference of a file without names ends it
done:
    mv      a0, directory
    call    tree_unlock
    mv      a0, result
    return
.endproc

# links_drop(a0 = Inode, a1 = directory): counts one name less; a directory that is empty has no other
.globl links_drop
.proc links_drop
    .frame  ra
    inode_kind t1, a0
    li      t0, S_IFDIR
    lw      t2, Inode.links(a0)
    addi    t2, t2, -1
    if t1 == t0
        li      t2, 0                   # its own "." goes with it, and its ".." from the parent
        lw      t0, Inode.links(a1)
        addi    t0, t0, -1
        sw      t0, Inode.links(a1)
        li      t0, 1
        sw      t0, Inode.changed(a1)
    endif
    sw      t2, Inode.links(a0)
    call    inode_mark
    return
.endproc

# unlink_check(a0 = Inode) -> a0 = 0 or -EISDIR
.proc unlink_check
    inode_kind t1, a0
    li      t0, S_IFDIR
    li      a0, 0
    if t1 == t0
        li      a0, -EISDIR
    endif
    return
.endproc

# rmdir_check(a0 = Inode, a1 = name) -> a0 = 0, -ENOTDIR, -EINVAL, -EBUSY, -ENOTEMPTY, -EIO or -ENOMEM
.proc rmdir_check
    inode_kind t1, a0
    li      t0, S_IFDIR
    bne     t1, t0, no_directory
    lw      t0, Inode.covered(a0)
    lw      t1, Inode.mount(a0)
    lw      t1, Mount.root(t1)
    bnez    t0, busy
    beq     t1, a0, busy
    lbu     t0, 0(a1)
    lbu     t1, 1(a1)
    addi    t0, t0, -'.'
    or      t0, t0, t1
    beqz    t0, invalid                 # the name "."
    j       directory_empty
no_directory:
    li      a0, -ENOTDIR
    return
busy:
    li      a0, -EBUSY
    return
invalid:
    li      a0, -EINVAL
    return
.endproc

# Whether a name may be made, and the lock that is held from this question to the deed.
#
# Who comes here: whoever changes names, with the mount's lock held or to get it. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"

.text

# name_is_free(a0 = directory, a1 = name) -> a0 = 0 if the present user may give this name to a file, -EEXIST, -EACCES,
# -EROFS, -ENOENT, -EIO or -ENOMEM; the caller holds the mount's lock
.globl name_is_free
.proc name_is_free
    .reg    directory=s0, name=s1
    .frame  ra, s0, s1
    mv      directory, a0
    mv      name, a1
    lw      t0, Inode.mount(directory)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    if a0 != zero
        call    inode_put
        li      a0, -EEXIST
        return
    endif
    mv      a0, a1
    li      t0, -ENOENT
    if a0 == t0
        lw      t0, Inode.links(directory)
        beqz    t0, done
        mv      a0, directory
        li      a1, W_OK | X_OK
        call    permission_check
    endif
done:
    return
.endproc

# links_left(a0 = Inode) -> a0 = 0 if it may have one name more, else -EMLINK
#   clobbers t0, t1
.globl links_left
.proc links_left
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.link_max(t0)
    lw      t1, Inode.links(a0)
    li      a0, 0
    if t1 >=u t0
        li      a0, -EMLINK
    endif
    return
.endproc

# tree_lock(a0 = Inode): takes the lock of its mount
.globl tree_lock
.proc tree_lock
    lw      a0, Inode.mount(a0)
    addi    a0, a0, Mount.lock
    j       lock_acquire
.endproc

# tree_unlock(a0 = Inode): gives it back
.globl tree_unlock
.proc tree_unlock
    lw      a0, Inode.mount(a0)
    addi    a0, a0, Mount.lock
    j       lock_release
.endproc

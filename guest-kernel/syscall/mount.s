# System calls that put file systems into the tree and take them out.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "process.inc"
.include "walk.inc"

.text

# must_be_root() -> a0 = 0 or -EPERM
#   clobbers t0
.proc must_be_root
    process_current t0
    lw      t0, Process.effective_user(t0)
    li      a0, 0
    if t0 != zero
        li      a0, -EPERM
    endif
    return
.endproc

# sys_mount(a0 = user's path of a device, which counts only for a kind of file system on a disk, a1 = user's path of a
# directory, a2 = user's name of a kind of file system, a3 = flags: MS_RDONLY) -> a0 = 0, -EPERM, -ENODEV (no such kind),
# -ENOTBLK, -EBUSY, -EINVAL (no such file system there), -ENOTDIR or another negated errno
.globl sys_mount
.proc sys_mount
    .reg    directory=s0, filesystem=s1, flags=s2, device=s3, result=s4
    .frame  ra, s0-s4
    mv      device, a0
    mv      directory, a1
    mv      filesystem, a2
    mv      flags, a3
    call    must_be_root
    if a0 < 0
        return
    endif
    li      result, -EINVAL
    andi    t0, flags, ~MS_RDONLY
    bnez    t0, refused
    mv      a0, filesystem
    call    filesystem_named
    mv      filesystem, a0
    mv      result, a1
    beqz    filesystem, refused
    lw      t0, FileSystem.page_write(filesystem)
    if t0 == zero
        li      device, 0
    else
        mv      a0, device
        call    device_inode
        mv      device, a0
        mv      result, a1
        beqz    device, refused
    endif
    mv      a0, filesystem
    mv      a1, device
    mv      a2, directory
    mv      a3, flags
    call    mount_at
    mv      result, a0
    if device != zero
        mv      a0, device
        call    inode_put
    endif
refused:
    mv      a0, result
    return
.endproc

# filesystem_named(a0 = user's name) -> a0 = FileSystem; 0, and a1 = -ENODEV or another negated errno
.proc filesystem_named
    .reg    walk=s0, filesystem=s1
    .frame  ra, s0, s1
    call    walk_user                   # only to copy the text
    beqz    a0, failed
    mv      walk, a0
    addi    a0, walk, Walk.text
    call    filesystem_find
    mv      filesystem, a0
    mv      a0, walk
    call    walk_end
    mv      a0, filesystem
    li      a1, -ENODEV
failed:
    return
.endproc

# device_inode(a0 = user's path) -> a0 = Inode of a block device, referenced; 0, and a1 = -ENOTBLK or another errno
.proc device_inode
    .frame  ra
    li      a1, WALK_FOLLOW
    call    path_inode
    beqz    a0, failed
    inode_kind t1, a0
    li      t0, S_IFBLK
    if t1 != t0
        call    inode_put
        li      a0, 0
        li      a1, -ENOTBLK
    endif
failed:
    return
.endproc

# mount_at(a0 = FileSystem, a1 = Inode of a device or 0, a2 = user's path of a directory, a3 = flags) -> a0 = 0 or a
# negated errno
.proc mount_at
    .reg    filesystem=s0, device=s1, flags=s2, walk=s3, result=s4
    .frame  ra, s0-s4
    mv      filesystem, a0
    mv      device, a1
    mv      flags, a3
    mv      a0, a2
    call    walk_user
    mv      walk, a0
    mv      result, a1
    beqz    walk, failed
    addi    a0, walk, Walk.link         # the walk changes the text, and this is for people
    addi    a1, walk, Walk.text
    li      a2, PATH_MAX
    call    string_copy
    mv      a0, walk
    li      a1, WALK_FOLLOW
    call    path_walk
    mv      result, a0
    bltz    result, done
    lw      t1, Walk.inode(walk)
    lw      t2, Inode.covered(t1)
    inode_kind t1, t1
    li      t0, S_IFDIR
    li      result, -ENOTDIR
    bne     t1, t0, done
    li      result, -EBUSY
    bnez    t2, done                    # somebody was faster
    mv      a0, filesystem
    mv      a1, device
    mv      a2, flags
    addi    a3, walk, Walk.link
    call    mount_make
    mv      result, a1
    if a0 != zero
        lw      a1, Walk.inode(walk)
        sw      zero, Walk.inode(walk)
        call    mount_cover
        li      result, 0
    endif
done:
    mv      a0, walk
    call    walk_end
failed:
    mv      a0, result
    return
.endproc

# sys_umount(a0 = user's path of a directory) -> a0 = 0, -EPERM, -EINVAL if nothing is mounted there, -EBUSY or another
# negated errno
.globl sys_umount
.proc sys_umount
    .reg    mount=s0
    .frame  ra, s0
    mv      mount, a0
    call    must_be_root
    if a0 < 0
        return
    endif
    mv      a0, mount
    li      a1, WALK_FOLLOW
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    lw      mount, Inode.mount(a0)
    lw      t0, Mount.root(mount)
    if t0 != a0
        li      mount, 0
    endif
    call    inode_put
    li      a0, -EINVAL
    if mount != zero
        mv      a0, mount
        call    mount_remove
    endif
    return
.endproc

# Names in directories: finding them and making them, whatever the file system. Here, and in name_remove.s and rename.s,
# the mount's lock is taken; a file system's own routines rely on it.
#
# Who comes here: paths and system calls. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "directory.inc"

.text

# name_lookup(a0 = directory, a1 = name) -> a0 = Inode, referenced; 0, and a1 = -ENOENT, -EIO or -ENOMEM: ".." leaves a
# mount, and a directory that a mount hides is replaced by its root
.globl name_lookup
.proc name_lookup
    .reg    directory=s0, name=s1, inode=s2
    .frame  ra, s0-s2
    mv      directory, a0
    mv      name, a1
    mv      a0, a1
    la      a1, name_parent
    call    string_equal
    if a0 != zero
        loop                            # mounts may stand upon mounts
            lw      t0, Inode.mount(directory)
            lw      t1, Mount.root(t0)
            lw      t2, Mount.covered(t0)
            if directory != t1 || t2 == zero
                break
            endif
            mv      directory, t2
        endloop
    endif
    mv      a0, directory
    mv      a1, name
    call    lookup_locked
    mv      inode, a0
    beqz    inode, missing
    loop
        lw      t0, Inode.covered(inode)
        if t0 == zero
            break
        endif
        lw      a0, Mount.root(t0)
        call    inode_get
        mv      a0, inode
        lw      t0, Inode.covered(inode)
        lw      inode, Mount.root(t0)
        call    inode_put
    endloop
    mv      a0, inode
missing:
    return
.endproc

# lookup_locked(a0 = directory, a1 = name) -> as FileSystem.lookup, with the mount's lock
.proc lookup_locked
    .reg    mount=s0, inode=s1, error=s2, directory=s3, name=s4
    .frame  ra, s0-s4
    mv      directory, a0
    mv      name, a1
    lw      mount, Inode.mount(a0)
    addi    a0, mount, Mount.lock
    call    lock_acquire
    mv      a0, directory
    mv      a1, name
    lw      t0, Mount.filesystem(mount)
    lw      t0, FileSystem.lookup(t0)
    jalr    t0
    mv      inode, a0
    mv      error, a1
    addi    a0, mount, Mount.lock
    call    lock_release
    mv      a0, inode
    mv      a1, error
    return
.endproc

# name_create(a0 = directory, a1 = name, a2 = mode with kind, a3 = special) -> a0 = Inode of a new file, referenced; 0,
# and a1 = -EEXIST, -EACCES, -EROFS, -ENOENT (the directory has been removed), -ENOSPC, -ENOMEM, -EMLINK or -EIO
.globl name_create
.proc name_create
    .reg    directory=s0, name=s1, mode=s2, special=s3, inode=s4, result=s5
    .frame  ra, s0-s5
    mv      directory, a0
    mv      name, a1
    mv      mode, a2
    mv      special, a3
    li      inode, 0
    call    tree_lock
    mv      a0, directory
    mv      a1, name
    call    name_is_free
    mv      result, a0
    bltz    result, done
    mv      a0, directory
    mv      a1, mode
    mv      a2, special
    call    inode_new
    mv      inode, a0
    mv      result, a1
    beqz    inode, done
    mv      a0, directory
    mv      a1, name
    mv      a2, inode
    call    name_give
    mv      result, a0
    if result < 0
        mv      a0, inode
        li      inode, 0
        call    inode_put               # without a name it is gone
    endif
done:
    mv      a0, directory
    call    tree_unlock
    mv      a0, inode
    mv      a1, result
    return
.endproc

# name_give(a0 = directory, a1 = name, a2 = Inode of a new file) -> a0 = 0, -EMLINK, -ENOSPC, -ENOMEM or -EIO: its first
# name; a directory gets its own first names, too
.proc name_give
    .reg    directory=s0, name=s1, inode=s2, is_directory=s3
    .frame  ra, s0-s3
    mv      directory, a0
    mv      name, a1
    mv      inode, a2
    inode_kind t1, inode
    li      t0, S_IFDIR
    xor     t1, t1, t0
    seqz    is_directory, t1
    if is_directory != zero
        mv      a0, directory
        call    links_left
        bltz    a0, failed
        mv      a0, inode
        mv      a1, directory
        call    directory_start
        bltz    a0, nameless
    endif
    mv      a0, directory
    mv      a1, name
    mv      a2, inode
    call    directory_add
    bltz    a0, unstart
    lw      t0, Inode.links(inode)
    addi    t0, t0, 1
    sw      t0, Inode.links(inode)
    return
unstart:
    if is_directory != zero
        lw      t0, Inode.links(directory)
        addi    t0, t0, -1
        sw      t0, Inode.links(directory)
    endif
nameless:
    sw      zero, Inode.links(inode)
failed:
    return
.endproc

# The path of the current directory: from it up to the root, each name as the parent has it.
#
# Who comes here: getcwd. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "dirent.inc"
.include "mount.inc"
.include "process.inc"
.include "walk.inc"

.text

# cwd_path(a0 = page: a Walk whose text is to hold the path) -> a0 = its bytes with the zero byte, a1 = its address; or
# -ENOENT, -ENAMETOOLONG, -EIO or -ENOMEM
.globl cwd_path
.proc cwd_path
    .reg    walk=s0, at=s1, inode=s2, parent=s3, length=s4
    .frame  ra, s0-s4
    mv      walk, a0
    addi    at, walk, Walk.text + PATH_MAX - 1
    sb      zero, 0(at)
    process_current t0
    lw      inode, Process.directory(t0)
    mv      a0, inode
    call    inode_get
    loop
        lw      t0, root_directory
        if inode == t0
            break
        endif
        mv      a0, inode
        la      a1, name_parent
        call    name_lookup
        mv      parent, a0
        if parent == zero
            mv      length, a1
            j       failed
        endif
        mv      a0, parent
        mv      a1, inode
        mv      a2, walk
        call    name_of
        mv      length, a0
        mv      a0, inode
        call    inode_put
        mv      inode, parent
        bltz    length, failed
        sub     t0, at, length
        addi    t0, t0, -1
        addi    t1, walk, Walk.text
        if t0 <u t1
            li      length, -ENAMETOOLONG
            j       failed
        endif
        mv      at, t0
        li      t0, '/'
        sb      t0, 0(at)
        addi    a0, at, 1
        addi    a1, walk, Walk.name
        mv      a2, length
        call    memory_copy
    endloop
    lbu     t0, 0(at)
    if t0 == zero                       # the root itself
        addi    at, at, -1
        li      t0, '/'
        sb      t0, 0(at)
    endif
    mv      a0, inode
    call    inode_put
    addi    a0, walk, Walk.text + PATH_MAX
    sub     a0, a0, at
    mv      a1, at
    return
failed:
    mv      a0, inode
    call    inode_put
    mv      a0, length
    return
.endproc

# name_of(a0 = directory, a1 = directory in it, a2 = Walk, whose name becomes that) -> a0 = its length, or -ENOENT, -EIO
# or -ENOMEM
.proc name_of
    .reg    parent=s0, inode=s1, walk=s2, offset=s3
    .frame  ra, s0-s3, dirent:Dirent.name + NAME_MAX + 1
    mv      parent, a0
    mv      inode, a1
    mv      walk, a2
    lw      t0, Inode.mount(inode)      # where a mount begins, the directory below it has the name
    loop
        lw      t1, Mount.root(t0)
        lw      t2, Mount.covered(t0)
        if t1 != inode || t2 == zero
            break
        endif
        mv      inode, t2
        lw      t0, Inode.mount(inode)
    endloop
    mv      a0, parent
    call    tree_lock
    li      offset, 0
    repeat
        mv      a0, parent
        mv      a1, offset
        addi    a2, sp, dirent
        li      a3, 0
        lw      t0, Inode.mount(parent)
        lw      t0, Mount.filesystem(t0)
        lw      t0, FileSystem.list(t0)
        jalr    t0
        mv      offset, a0
        blez    offset, stopped
        lw      t0, dirent + Dirent.inode(sp)
        lw      t1, Inode.number(inode)
        li      a0, 1
        if t0 == t1
            addi    a0, sp, dirent + Dirent.name
            call    name_is_dots        # of these it has nothing to tell
        endif
    until a0 == zero
stopped:
    mv      a0, parent
    call    tree_unlock
    li      a0, -ENOENT
    beqz    offset, failed
    mv      a0, offset
    bltz    offset, failed
    addi    a0, walk, Walk.name
    addi    a1, sp, dirent + Dirent.name
    li      a2, NAME_MAX + 1
    call    string_copy
    addi    a0, walk, Walk.name
    call    string_length
failed:
    return
.endproc

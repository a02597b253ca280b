# Inodes: the files themselves, whatever their names.
#
# Who comes here: everything above the file systems. Nothing here sleeps but page_cache_trim in the freeing of a file.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"
.include "pool.inc"
.include "process.inc"

.text

# inode_alloc(a0 = Mount) -> a0 = Inode with one reference, in the mount's list, all else zero; 0 if no memory is left
.globl inode_alloc
.proc inode_alloc
    .reg    mount=s0, inode=s1
    .frame  ra, s0, s1
    mv      mount, a0
    la      a0, inodes
    call    pool_alloc
    mv      inode, a0
    if inode != zero
        li      t0, 1
        sw      t0, Inode.references(inode)
        sw      mount, Inode.mount(inode)
        addi    a0, inode, Inode.lock
        call    lock_init
        addi    a0, mount, Mount.inodes
        addi    a1, inode, Inode.link
        call    list_append
        lw      t0, Mount.inode_count(mount)
        addi    t0, t0, 1
        sw      t0, Mount.inode_count(mount)
        mv      a0, inode
    endif
    return
.endproc

# inode_free(a0 = Inode without references): forgets it and what is in memory of it
.globl inode_free
.proc inode_free
    .reg    inode=s0
    .frame  ra, s0
    mv      inode, a0
    li      a1, 0
    call    page_cache_trim
    addi    a0, inode, Inode.link
    call    list_remove
    lw      t0, Inode.mount(inode)
    lw      t1, Mount.inode_count(t0)
    addi    t1, t1, -1
    sw      t1, Mount.inode_count(t0)
    lw      a0, Inode.pipe(inode)
    if a0 != zero                       # prepared, but never opened
        call    page_put
    endif
    la      a0, inodes
    mv      a1, inode
    call    pool_free
    return
.endproc

# inode_get(a0 = Inode): takes one more reference
#   clobbers t0
.globl inode_get
.proc inode_get
    lw      t0, Inode.references(a0)
    addi    t0, t0, 1
    sw      t0, Inode.references(a0)
    return
.endproc

# inode_put(a0 = Inode): gives a reference back; the last one tells the file system
.globl inode_put
.proc inode_put
    lw      t0, Inode.references(a0)
    addi    t0, t0, -1
    sw      t0, Inode.references(a0)
    if t0 == zero
        lw      t0, Inode.mount(a0)
        lw      t0, Mount.filesystem(t0)
        lw      t0, FileSystem.inode_drop(t0)
        jr      t0
    endif
    return
.endproc

# inode_touch(a0 = Inode): its contents have changed just now
.globl inode_touch
.proc inode_touch
    .frame  ra, s0
    mv      s0, a0
    call    time_seconds
    sw      a0, Inode.modification(s0)
    sw      a0, Inode.change(s0)
    li      t0, 1
    sw      t0, Inode.changed(s0)
    mv      a0, s0
    call    inode_on_disk_changed
    return
.endproc

# inode_mark(a0 = Inode): its attributes have changed just now
.globl inode_mark
.proc inode_mark
    .frame  ra, s0
    mv      s0, a0
    call    time_seconds
    sw      a0, Inode.change(s0)
    li      t0, 1
    sw      t0, Inode.changed(s0)
    mv      a0, s0
    call    inode_on_disk_changed
    return
.endproc

# inode_set_operations(a0 = Inode with mode and special): how its openings are read and written
.globl inode_set_operations
.proc inode_set_operations
    .frame  ra, s0
    mv      s0, a0
    inode_kind t1, a0
    switch t1, t0
    case S_IFREG
        la      a0, regular_operations
    case S_IFDIR
        la      a0, directory_operations
    case S_IFIFO
        la      a0, fifo_operations
    case S_IFCHR, S_IFBLK
        call    device_operations
    default
        li      a0, 0                   # a symbolic link can't be opened
    endswitch
    sw      a0, Inode.operations(s0)
    return
.endproc

.data
.globl inodes
pool_define inodes, Inode

# ext2: writing what is newer than on the disk, in an order that keeps the disk repairable: if the power fails between any
# two of these writes, e2fsck -p mends it without asking, and nothing that a sync has once written is lost. The reasons
# are in docs/kernel.md, "Writing back".
#
# Who comes here: ext2_sync, with the mount's lock held. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "ext2.inc"

.text

# volume_write(a0 = Mount) -> a0 = 0, or a negated errno if something could not be written: it stays newer than on the disk, and so
# does what must not be written before it
.globl volume_write
.proc volume_write
    .reg    mount=s0, contents=s1
    .frame  ra, s0, s1
    mv      mount, a0
    la      a1, sync_contents           # contents of files, before what leads to them
    call    inodes_visit
    mv      contents, a0                # a file that can't be written keeps no other from it
    mv      a0, mount
    li      a1, ORDER_MAP               # what has been taken, before anything leads there
    call    buffers_write
    bnez    a0, failed
    mv      a0, mount
    la      a1, sync_nameless           # these before their names go, children before their parents
    call    inodes_visit_back
    bnez    a0, failed
    mv      a0, mount
    la      a1, sync_directory          # names
    call    inodes_visit
    bnez    a0, failed
    .irp levels, 0, 1, 2                # pointers, the lowest first
        mv      a0, mount
        li      a1, ORDER_POINTERS + \levels
        call    buffers_write
        bnez    a0, failed
    .endr
    mv      a0, mount
    la      a1, sync_named              # inodes after their names, parents before their children
    call    inodes_visit
    bnez    a0, failed
    mv      a0, mount
    la      a1, sync_dead               # then what had no names is free
    call    inodes_visit
    bnez    a0, failed
    lw      t0, Mount.private(mount)
    sw      zero, Volume.dead(t0)
    mv      a0, mount
    li      a1, ORDER_MAP
    call    buffers_write
    bnez    a0, failed
    mv      a0, contents
failed:
    return
.endproc

# inodes_visit(a0 = Mount, a1 = routine) -> a0 = 0 or a negated errno: calls routine(a0 = Inode), which may free it, for
# all inodes in memory, parents before their children
.proc inodes_visit
    .reg    mount=s0, routine=s1, link=s2, result=s3
    .frame  ra, s0-s3
    mv      mount, a0
    mv      routine, a1
    li      result, 0
    lw      link, Mount.inodes + List.next(mount)
    loop
        addi    t0, mount, Mount.inodes
        if link == t0
            break
        endif
        addi    a0, link, -Inode.link
        lw      link, List.next(link)
        jalr    routine
        if a0 < 0
            mv      result, a0
        endif
    endloop
    mv      a0, result
    return
.endproc

# inodes_visit_back(a0 = Mount, a1 = routine) -> as inodes_visit, children before their parents
.proc inodes_visit_back
    .reg    mount=s0, routine=s1, link=s2, result=s3
    .frame  ra, s0-s3
    mv      mount, a0
    mv      routine, a1
    li      result, 0
    lw      link, Mount.inodes + List.previous(mount)
    loop
        addi    t0, mount, Mount.inodes
        if link == t0
            break
        endif
        addi    a0, link, -Inode.link
        lw      link, List.previous(link)
        jalr    routine
        if a0 < 0
            mv      result, a0
        endif
    endloop
    mv      a0, result
    return
.endproc

# Each gets an Inode in a0, and returns 0 or a negated errno in a0.

.proc sync_contents
    lw      t0, Inode.links(a0)
    lw      t1, Inode.references(a0)
    or      t0, t0, t1
    beqz    t0, nothing                 # it goes
    inode_kind t1, a0
    li      t0, S_IFDIR
    bne     t1, t0, page_cache_write
nothing:
    li      a0, 0
    return
.endproc

.proc sync_directory
    .frame  ra, s0
    mv      s0, a0
    inode_kind t1, a0
    li      t0, S_IFDIR
    lw      t2, Inode.dirty_pages(a0)
    li      a0, 0
    if t1 == t0 && t2 != zero
        mv      a0, s0
        call    directory_unindex
        if a0 == zero
            mv      a0, s0
            call    page_cache_write
        endif
    endif
    return
.endproc

.proc sync_named
    lw      t0, Inode.links(a0)
    lw      t1, Inode.changed(a0)
    if t0 != zero && t1 != zero
        j       inode_store
    endif
    li      a0, 0
    return
.endproc

.proc sync_nameless
    lw      t0, Inode.links(a0)
    lw      t1, Inode.changed(a0)
    if t0 == zero && t1 != zero
        j       inode_store
    endif
    li      a0, 0
    return
.endproc

.proc sync_dead
    lw      t0, Inode.links(a0)
    lw      t1, Inode.references(a0)
    or      t0, t0, t1
    beqz    t0, inode_dispose
    li      a0, 0
    return
.endproc

# inode_dispose(a0 = Inode without names and references, which is free on the disk) -> a0 = 0, -EIO or -ENOMEM: gives back
# its blocks and its number, and forgets it
.proc inode_dispose
    .reg    inode=s0, result=s1
    .frame  ra, s0, s1
    mv      inode, a0
    li      a1, 0
    sw      zero, Inode.size(a0)
    call    ext2_truncate
    mv      result, a0
    mv      a0, inode
    call    attributes_give
    or      result, result, a0
    mv      a0, inode
    call    number_give
    mv      a0, inode
    call    inode_free
    mv      a0, result
    return
.endproc

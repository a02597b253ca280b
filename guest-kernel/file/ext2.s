# ext2: mounting, unmounting, and the table of its routines.
#
# Who comes here: mount and umount. May sleep while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "disk.inc"
.include "ext2.inc"
.include "statfs.inc"

.text

# ext2_start(a0 = Mount, a1 = Inode of the device) -> a0 = 0; -EINVAL if it holds no ext2, or one with features that are
# not known; -EROFS if those only forbid writing; -ENXIO without a disk, -EBUSY if it is mounted already, -EIO, -ENOMEM
.proc ext2_start
    .reg    mount=s0, result=s1
    .frame  ra, s0, s1
    mv      mount, a0
    mv      a0, a1
    call    disk_acquire                # nobody else, while this sleeps
    sw      a0, Mount.disk(mount)
    if a0 == zero
        mv      a0, a1
        return
    endif
    call    page_alloc_zero
    sw      a0, Mount.private(mount)
    li      result, -ENOMEM
    beqz    a0, failed
    mv      a0, mount
    call    super_read
    mv      result, a0
    bltz    result, failed
    mv      a0, mount
    li      a1, EXT2_ROOT
    call    ext2_inode_at
    mv      result, a1
    beqz    a0, failed
    sw      a0, Mount.root(mount)
    inode_kind t1, a0
    li      t0, S_IFDIR
    li      result, -EINVAL
    bne     t1, t0, failed
    mv      a0, mount
    li      a1, 0
    call    state_write
    mv      result, a0
    bltz    result, failed
    return
failed:
    mv      a0, mount
    call    volume_release
    mv      a0, result
    return
.endproc

# ext2_stop(a0 = Mount that has been synced)
.proc ext2_stop
    .reg    mount=s0
    .frame  ra, s0
    mv      mount, a0
    call    ext2_finish
    mv      a0, mount
    call    volume_release
    return
.endproc

# volume_release(a0 = Mount): forgets what is in memory of it
.proc volume_release
    .reg    mount=s0
    .frame  ra, s0
    mv      mount, a0
    loop
        lw      a0, Mount.inodes + List.next(mount)
        addi    t0, mount, Mount.inodes
        if a0 == t0
            break
        endif
        addi    a0, a0, -Inode.link
        call    inode_free
    endloop
    mv      a0, mount
    call    buffers_drop
    lw      a0, Mount.private(mount)
    if a0 != zero
        call    page_put
    endif
    lw      a0, Mount.disk(mount)
    call    disk_release
    return
.endproc

# ext2_statfs(a0 = Mount, a1 = Statfs) -> a0 = 0 or -EIO
.proc ext2_statfs
    .reg    mount=s0, statfs=s1
    .frame  ra, s0, s1
    mv      mount, a0
    mv      statfs, a1
    lw      t0, Mount.private(mount)
    lw      t0, Volume.dead(t0)
    if t0 != zero                       # what has been removed is room
        call    ext2_sync
    endif
    mv      a0, mount
    call    super_of
    li      t0, EXT2_SUPER_MAGIC
    sw      t0, Statfs.type(statfs)
    lw      t0, Ext2Super.blocks(a0)
    sw      t0, Statfs.blocks(statfs)
    lw      t0, Ext2Super.free_blocks(a0)
    sw      t0, Statfs.free(statfs)
    lw      t1, Ext2Super.reserved_blocks(a0)
    sltu    t2, t0, t1
    sub     t0, t0, t1
    addi    t2, t2, -1                  # 0 if there are fewer than reserved
    and     t0, t0, t2
    sw      t0, Statfs.available(statfs)
    lw      t0, Ext2Super.inodes(a0)
    sw      t0, Statfs.files(statfs)
    lw      t0, Ext2Super.free_inodes(a0)
    sw      t0, Statfs.files_free(statfs)
    li      a0, 0
    return
.endproc

# ext2_inode_drop(a0 = Inode): the next sync gives back what one without names has
.proc ext2_inode_drop
    lw      t0, Inode.links(a0)
    if t0 == zero
        lw      t0, Inode.mount(a0)
        lw      t0, Mount.private(t0)
        li      t1, 1
        sw      t1, Volume.dead(t0)
        j       writeback_later
    endif
    return
.endproc

.rodata
name:
    .asciz  "ext2"
    .align  2
.globl ext2_filesystem
ext2_filesystem:
    .word   name, ext2_start, ext2_stop, ext2_finish, ext2_statfs, ext2_sync, directory_lookup, directory_list, ext2_inode_at
    .word   ext2_inode_make, ext2_inode_drop, ext2_truncate, ext2_page_read, ext2_page_write, ext2_prepare, EXT2_LINK_MAX

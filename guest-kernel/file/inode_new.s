# New files, before they have a name.
#
# Who comes here: whoever makes a name, a pipe, or shared memory. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "process.inc"

.text

# inode_new(a0 = directory, a1 = mode, a2 = special) -> a0 = Inode of a new file of the present user, with one reference
# and no name; 0, and a1 = -ENOSPC or -ENOMEM. The caller holds the mount's lock.
.globl inode_new
.proc inode_new
    .reg    directory=s0, mode=s1, special=s2, inode=s3, result=s4
    .frame  ra, s0-s4
    mv      directory, a0
    mv      mode, a1
    mv      special, a2
    lw      a0, Inode.mount(directory)
    call    inode_room
    mv      result, a0
    bltz    result, failed
    lw      a0, Inode.mount(directory)
    call    inode_alloc
    mv      inode, a0
    li      result, -ENOMEM
    beqz    inode, failed
    sw      mode, Inode.mode(inode)
    sw      special, Inode.special(inode)
    mv      a0, inode
    call    inode_own
    mv      a0, inode
    call    inode_set_operations
    mv      a0, directory
    mv      a1, inode
    lw      t0, Inode.mount(directory)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.inode_make(t0)
    jalr    t0
    mv      result, a0
    if result < 0
        mv      a0, inode
        call    inode_free
        j       failed
    endif
    li      t0, 1
    sw      t0, Inode.changed(inode)
    mv      a0, inode
    return
failed:
    li      a0, 0
    mv      a1, result
    return
.endproc

# inode_room(a0 = Mount) -> a0 = 0 if there may be one more file, else -ENOMEM, or -ENOSPC where memory is all the room
# there is: files leave the last pages to the kernel
.proc inode_room
    .reg    mount=s0
    .frame  ra, s0
    mv      mount, a0
    call    program_pages_left
    if a0 == zero
        call    page_cache_reclaim
        call    program_pages_left
    endif
    li      t0, 0
    if a0 == zero
        li      t0, -ENOMEM
        lw      t1, Mount.filesystem(mount)
        lw      t1, FileSystem.page_read(t1)
        if t1 == zero
            li      t0, -ENOSPC
        endif
    endif
    mv      a0, t0
    return
.endproc

# inode_own(a0 = Inode): makes it the present user's, with the present time
.proc inode_own
    .reg    inode=s0
    .frame  ra, s0
    mv      inode, a0
    call    time_seconds
    sw      a0, Inode.access(inode)
    sw      a0, Inode.modification(inode)
    sw      a0, Inode.change(inode)
    process_current t1
    lw      t0, Process.effective_user(t1)
    sw      t0, Inode.user(inode)
    lw      t0, Process.effective_group(t1)
    sw      t0, Inode.group(inode)
    return
.endproc

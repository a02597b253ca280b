# Regular files: writing. It holds the inode's lock, as truncations do, so that a write is in the file whole or not at
# all for another one, and no page is cut away under it.
#
# Who comes here: the system calls, and the kernel itself by inode_fill. May sleep while a disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"

.text

# regular_write(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes written, fewer if
# room or memory runs out; -EFAULT, -EFBIG, -ENOSPC, -ENOMEM or -EIO
.globl regular_write
.proc regular_write
    .reg    file=s0, from=s1, left=s2, position=s3, total=s4, inode=s5, result=s6
    .frame  ra, s0-s6
    mv      file, a0
    mv      from, a1
    mv      left, a2
    mv      position, a3
    li      total, 0
    li      result, 0
    lw      inode, File.inode(file)
    addi    a0, inode, Inode.lock
    call    lock_acquire
    lw      t0, File.flags(file)
    andi    t0, t0, O_APPEND
    if t0 != zero
        lw      t0, Inode.size(inode)
        sw      t0, 0(position)
    endif
    lw      t0, 0(position)
    li      t1, FILE_SIZE_MAX
    sub     t1, t1, t0
    li      result, -EFBIG
    bgtu    left, t1, done
    while left != zero
        mv      a0, inode
        lw      a1, 0(position)
        mv      a2, from
        mv      a3, left
        call    part_write
        mv      result, a0
        blez    result, done
        lw      t0, 0(position)
        add     t0, t0, result
        sw      t0, 0(position)
        add     from, from, result
        add     total, total, result
        sub     left, left, result
        if left != zero
            call    preemption_point
        endif
    endwhile
done:
    if total != zero
        mv      a0, inode
        call    permission_distrust
        mv      a0, inode
        call    inode_touch
        mv      result, total
    endif
    addi    a0, inode, Inode.lock
    call    lock_release
    mv      a0, result
    if left == zero && total == zero
        li      a0, 0
    endif
    return
.endproc

# part_write(a0 = Inode, a1 = offset, a2 = user's buffer, a3 = bytes) -> a0 = how many have been written, up to the end of
# a page; -EFAULT, -ENOSPC, -ENOMEM or -EIO
.proc part_write
    .reg    inode=s0, offset=s1, from=s2, part=s3, page=s4, result=s5
    .frame  ra, s0-s5
    mv      inode, a0
    mv      offset, a1
    mv      from, a2
    page_part part, a1, a3
    call    inode_balance
    mv      a0, inode
    srli    a1, offset, PAGE_SHIFT
    call    page_cache_get              # before there is room: what was a hole is zeros
    mv      page, a0
    mv      result, a1
    if page == zero
        li      a0, -ENOSPC
        lw      t0, Inode.mount(inode)
        lw      t0, Mount.filesystem(t0)
        lw      t0, FileSystem.page_read(t0)
        beqz    t0, full                # its memory is a RAM file's room
        mv      a0, result
full:
        return
    endif
    mv      a0, inode
    mv      a1, offset
    mv      a2, part
    call    inode_prepare
    mv      result, a0
    if result == zero
        andi    a0, offset, PAGE_MASK
        add     a0, a0, page
        mv      a1, from
        mv      a2, part
        call    copy_in
        mv      result, a0
    endif
    if result == zero
        mv      a0, inode
        mv      a1, offset
        mv      a2, part
        call    inode_written
        mv      result, part
    endif
    mv      a0, page
    call    page_put
    mv      a0, result
    return
.endproc

# inode_written(a0 = Inode, a1 = offset, a2 = bytes, not over a page's border): they have been changed
.proc inode_written
    add     t0, a1, a2
    lw      t1, Inode.size(a0)
    if t0 >u t1
        sw      t0, Inode.size(a0)
    endif
    srli    a1, a1, PAGE_SHIFT
    j       page_cache_dirty
.endproc

# inode_fill(a0 = Inode of an empty RAM file or symbolic link, a1 = kernel's buffer, a2 = bytes) -> a0 = 0 or -ENOSPC: gives it contents
.globl inode_fill
.proc inode_fill
    .reg    inode=s0, from=s1, left=s2, page=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      from, a1
    mv      left, a2
    while left != zero
        mv      a0, inode
        lw      a1, Inode.size(inode)
        srli    a1, a1, PAGE_SHIFT
        call    page_cache_get
        mv      page, a0
        if page == zero
            li      a0, -ENOSPC
            return
        endif
        li      a2, PAGE_SIZE
        if a2 >u left
            mv      a2, left
        endif
        lw      t0, Inode.size(inode)
        add     t0, t0, a2
        sw      t0, Inode.size(inode)
        sub     left, left, a2
        mv      a1, from
        add     from, from, a2
        call    memory_copy
        mv      a0, inode
        lw      a1, Inode.size(inode)
        addi    a1, a1, -1
        srli    a1, a1, PAGE_SHIFT
        call    page_cache_dirty
        mv      a0, page
        call    page_put
    endwhile
    li      a0, 0
    return
.endproc

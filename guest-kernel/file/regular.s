# Regular files: reading. Writing is in regular_write.s.
#
# Who comes here: the system calls, through regular_operations, and the kernel itself by inode_read. May sleep while a
# disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "poll.inc"

.text

# inode_read(a0 = Inode, a1 = offset, a2 = kernel's buffer, a3 = bytes) -> a0 = bytes read, fewer at the end of the file;
# -EIO or -ENOMEM
.globl inode_read
.proc inode_read
    .reg    inode=s0, offset=s1, to=s2, left=s3, part=s4, total=s5, page=s6
    .frame  ra, s0-s6
    mv      inode, a0
    mv      offset, a1
    mv      to, a2
    call    clip_to_file
    mv      left, a0
    mv      total, a0
    while left != zero
        mv      a0, inode
        srli    a1, offset, PAGE_SHIFT
        call    page_cache_peek
        mv      page, a0
        if page == zero
            mv      a0, a1
            return
        endif
        page_part part, offset, left
        andi    a1, offset, PAGE_MASK
        add     a1, a1, page
        mv      a0, to
        mv      a2, part
        call    memory_copy
        mv      a0, page
        call    page_cache_unpeek
        add     offset, offset, part
        add     to, to, part
        sub     left, left, part
    endwhile
    mv      a0, total
    return
.endproc

# clip_to_file(a0 = Inode, a1 = offset, a3 = bytes) -> a0 = how many of them the file has
#   clobbers t0
.proc clip_to_file
    lw      t0, Inode.size(a0)
    if a1 >=u t0
        li      a0, 0
        return
    endif
    sub     a0, t0, a1
    if a0 >u a3
        mv      a0, a3
    endif
    return
.endproc

# regular_read(a0 = File, a1 = user's buffer, a2 = size, a3 = address of the position) -> a0 = bytes read, -EFAULT, -EIO
# or -ENOMEM
.proc regular_read
    .reg    inode=s0, to=s1, left=s2, part=s3, total=s4, position=s5, page=s6, result=s7
    .frame  ra, s0-s7
    mv      to, a1
    mv      position, a3
    mv      a3, a2
    lw      inode, File.inode(a0)
    mv      a0, inode
    lw      a1, 0(position)
    call    clip_to_file
    mv      left, a0
    li      total, 0
    while left != zero
        mv      a0, inode
        lw      a1, 0(position)
        srli    a1, a1, PAGE_SHIFT
        call    page_cache_peek
        mv      page, a0
        mv      result, a1
        beqz    page, stopped
        lw      t1, 0(position)
        page_part part, t1, left
        andi    a1, t1, PAGE_MASK
        add     a1, a1, page
        mv      a0, to
        mv      a2, part
        call    copy_out
        mv      result, a0
        mv      a0, page
        call    page_cache_unpeek
        bltz    result, stopped
        lw      t0, 0(position)
        add     t0, t0, part
        sw      t0, 0(position)
        add     to, to, part
        sub     left, left, part
        add     total, total, part
        if left != zero
            call    preemption_point
        endif
    endwhile
    mv      a0, total
    return
stopped:
    mv      a0, result
    if total != zero
        mv      a0, total
    endif
    return
.endproc

# regular_seek(a0 = File, a1 = offset, a2 = whence) -> a0 = new position, -EINVAL if it would be negative; for files of a
# size
#   clobbers t0, t1
.globl regular_seek
.proc regular_seek
    switch a2, t1
    case SEEK_SET
        li      t0, 0
    case SEEK_CUR
        lw      t0, File.offset(a0)
    case SEEK_END
        lw      t0, File.inode(a0)
        lw      t0, Inode.size(t0)
    default
        li      a0, -EINVAL
        return
    endswitch
    add     t1, t0, a1                  # both are positive when this can overflow: then it is negative
    if t1 < 0
        li      a0, -EINVAL
        return
    endif
    sw      t1, File.offset(a0)
    mv      a0, t1
    return
.endproc

.globl regular_operations
file_operations regular_operations, read=regular_read, write=regular_write, seek=regular_seek

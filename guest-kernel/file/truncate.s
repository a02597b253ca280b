# Changing the size of a file without writing.
#
# Who comes here: open with O_TRUNC, truncate, ftruncate, and the boot. May sleep while a disk works.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"

.text

# inode_truncate(a0 = Inode of a regular file, a1 = new size) -> a0 = 0, -EFBIG, -EIO or -ENOMEM: cuts it, or lets it end
# in a hole
.globl inode_truncate
.proc inode_truncate
    .reg    inode=s0, size=s1, result=s2
    .frame  ra, s0-s2
    mv      inode, a0
    mv      size, a1
    li      t0, FILE_SIZE_MAX
    if size >u t0
        li      a0, -EFBIG
        return
    endif
    addi    a0, inode, Inode.lock
    call    lock_acquire
    mv      a0, inode
    call    tree_lock
    li      result, 0
    lw      t0, Inode.size(inode)
    if size <u t0
        mv      a0, inode
        mv      a1, size
        call    inode_cut
        mv      result, a0
    elseif size != t0
        sw      size, Inode.size(inode)
    endif
    mv      a0, inode
    call    permission_distrust
    mv      a0, inode
    call    inode_touch
    mv      a0, inode
    call    tree_unlock
    addi    a0, inode, Inode.lock
    call    lock_release
    mv      a0, result
    return
.endproc

# inode_cut(a0 = Inode, a1 = smaller size) -> a0 = 0, -EIO or -ENOMEM: first the size, so that nobody asks for what lies
# behind it any more; then the pages; then their room
.proc inode_cut
    .reg    inode=s0, size=s1
    .frame  ra, s0, s1
    mv      inode, a0
    mv      size, a1
    sw      size, Inode.size(inode)
    addi    a1, size, PAGE_MASK
    srli    a1, a1, PAGE_SHIFT
    call    mappings_cut
    mv      a0, inode
    addi    a1, size, PAGE_MASK
    srli    a1, a1, PAGE_SHIFT
    call    page_cache_trim
    andi    t0, size, PAGE_MASK
    if t0 != zero
        mv      a0, inode
        mv      a1, size
        call    page_zero_rest
        if a0 < 0
            return
        endif
    endif
    mv      a0, inode
    mv      a1, size
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.truncate(t0)
    leave
    jr      t0
.endproc

# page_zero_rest(a0 = Inode, a1 = size) -> a0 = 0, -EIO or -ENOMEM: what lies behind the end in its page must be zeros,
# should the file grow again
.proc page_zero_rest
    .reg    inode=s0, size=s1, page=s2
    .frame  ra, s0-s2
    mv      inode, a0
    mv      size, a1
    srli    a1, a1, PAGE_SHIFT
    call    page_cache_peek
    mv      page, a0
    if page == zero
        mv      a0, a1
        return
    endif
    la      t0, page_of_zeros
    if page != t0
        andi    t0, size, PAGE_MASK
        add     a0, page, t0
        li      a1, PAGE_SIZE
        sub     a1, a1, t0
        call    memory_zero
        mv      a0, inode
        srli    a1, size, PAGE_SHIFT
        call    page_cache_dirty
    endif
    mv      a0, page
    call    page_cache_unpeek
    li      a0, 0
    return
.endproc

# ext2: the pages of files between the disk and the page cache.
#
# Who comes here: the page cache. Reading comes without locks, and writing and preparing with the mount's. May sleep
# while the disk works.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "disk.inc"
.include "ext2.inc"

.text

# ext2_page_read(a0 = Inode, a1 = index, a2 = page of zeros) -> a0 = 0, -EIO or -ENOMEM
.globl ext2_page_read
.proc ext2_page_read
    .frame  ra, s0-s2
    mv      s0, a0
    mv      s1, a2
    mv      s2, a1
    call    link_is_fast
    if a0 != zero
        mv      a0, s1
        addi    a1, s0, Inode.pointers
        li      a2, EXT2_FAST_LINK
        call    memory_copy
        li      a0, 0
        return
    endif
    mv      a0, s0
    mv      a1, s2
    mv      a2, s1
    call    pages_read_ahead
    bltz    a0, done
    if a0 != zero
        li      a0, 0
        return
    endif
    mv      a0, s0
    mv      a1, s2
    mv      a2, s1
    li      a3, BLOCK_READ
    call    page_transfer
    lw      t0, Inode.size(s0)
    slli    t1, s2, PAGE_SHIFT
    sub     t0, t0, t1                  # bytes of the file in the page
    li      t1, PAGE_SIZE
    if a0 == zero && t0 <u t1           # what is behind them on the disk is no zeros if somebody else has written it
        sub     a1, t1, t0
        add     a0, s1, t0
        call    memory_zero
        li      a0, 0
    endif
done:
    return
.endproc

# ext2_page_write(a0 = Inode, a1 = index, a2 = page) -> a0 = 0, -EIO, -ENOMEM or -ENOSPC
.globl ext2_page_write
.proc ext2_page_write
    .frame  ra, s0, s1
    mv      s0, a0
    mv      s1, a2
    call    link_is_fast
    if a0 != zero
        addi    a0, s0, Inode.pointers
        mv      a1, s1
        li      a2, EXT2_FAST_LINK
        call    memory_copy
        li      t0, 1
        sw      t0, Inode.changed(s0)
        li      a0, 0
        return
    endif
    mv      a0, s0
    li      a3, BLOCK_WRITE
    leave
    j       page_transfer
.endproc

# link_is_fast(a0 = Inode) -> a0 = 1 if it is a symbolic link that stands in its pointers, else 0; a1-a3 are kept
#   clobbers t0-t2
.globl link_is_fast
.proc link_is_fast
    lw      t2, Inode.blocks(a0)
    lw      t0, Inode.attributes(a0)
    if t0 != zero                       # they count, too
        lw      t0, Inode.mount(a0)
        lw      t0, Mount.block_size(t0)
        srli    t0, t0, 9
        sub     t2, t2, t0
    endif
    inode_kind t1, a0
    li      t0, S_IFLNK
    lw      a0, Inode.size(a0)
    sltiu   a0, a0, EXT2_FAST_LINK
    if t1 != t0 || t2 != zero
        li      a0, 0
    endif
    return
.endproc

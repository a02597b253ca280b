# The page cache: a file's contents, as far as they are in memory. Files of the RAM file system have nothing else; those
# on a disk are read when a page is wanted and written by the mount's sync.
#
# Who comes here: reads and writes, page faults on mapped files, exec, and the file systems for their directories. May
# sleep while the disk works. No lock is needed: a slot that is SLOT_BUSY belongs to whoever reads its page.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"

.text

# page_cache_get(a0 = Inode, a1 = index) -> a0 = page, referenced and up to date; 0, and a1 = -ENOMEM or -EIO
.globl page_cache_get
.proc page_cache_get
    .reg    inode=s0, index=s1, slot=s2, page=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      index, a1
    loop
        addi    a0, inode, Inode.pages
        mv      a1, index
        call    page_tree_find
        if a0 != zero
            lw      page, 0(a0)
            if page == zero
                break
            endif
        else
            break
        endif
        andi    t0, page, SLOT_BUSY
        if t0 == zero
            andi    a0, page, -PAGE_SIZE
            call    page_get
            andi    a0, page, -PAGE_SIZE
            return
        endif
        la      a0, page_readers
        call    block_on
    endloop
    mv      a0, inode
    call    page_cache_make_room
    call    program_page_alloc_zero     # files leave the last pages to the kernel
    mv      page, a0
    beqz    page, no_memory
    addi    a0, inode, Inode.pages
    mv      a1, index
    call    page_tree_make
    mv      slot, a0
    if slot == zero
        mv      a0, page
        call    page_put
        j       no_memory
    endif
    mv      a0, inode
    mv      a1, index
    mv      a2, slot
    mv      a3, page
    call    page_fetch
    mv      a1, a0
    bltz    a1, failed
    mv      a0, page
    call    page_get                    # the slot has one reference, the caller another
    mv      a0, page
    return
no_memory:
    li      a1, -ENOMEM
failed:
    li      a0, 0
    return
.endproc

# page_fetch(a0 = Inode, a1 = index, a2 = slot that is empty, a3 = page of zeros) -> a0 = 0, and the page is the slot's;
# or -EIO, and it is gone
.proc page_fetch
    .reg    inode=s0, index=s1, page=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      index, a1
    mv      page, a3
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.page_read(t0)
    if t0 == zero
        sw      page, 0(a2)
        li      a0, 0
        return
    endif
    ori     t1, page, SLOT_BUSY         # keeps the page in the tree while we sleep, though the tree may grow
    sw      t1, 0(a2)
    mv      a2, page
    jalr    t0
    mv      result, a0
    addi    a0, inode, Inode.pages
    mv      a1, index
    call    page_tree_find
    if result < 0
        sw      zero, 0(a0)
        mv      a0, page
        call    page_put
    else
        sw      page, 0(a0)
    endif
    la      a0, page_readers
    call    wake_all
    mv      a0, result
    return
.endproc

# page_cache_peek(a0 = Inode, a1 = index) -> a0 = page for reading, to be given back by page_cache_unpeek; 0, and a1 =
# -ENOMEM or -EIO: the same as page_cache_get, but a hole in a RAM file stays one
.globl page_cache_peek
.proc page_cache_peek
    .reg    inode=s0, index=s1
    .frame  ra, s0, s1
    mv      inode, a0
    mv      index, a1
    lw      t0, Inode.mount(inode)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.page_read(t0)
    if t0 == zero
        addi    a0, inode, Inode.pages
        call    page_tree_find
        beqz    a0, hole
        lw      t0, 0(a0)
        beqz    t0, hole
    endif
    mv      a0, inode
    mv      a1, index
    call    page_cache_get
    return
hole:
    la      a0, page_of_zeros
    return
.endproc

# page_cache_unpeek(a0 = page from page_cache_peek)
.globl page_cache_unpeek
.proc page_cache_unpeek
    la      t0, page_of_zeros
    bne     a0, t0, page_put
    return
.endproc

# page_cache_dirty(a0 = Inode, a1 = index of a page that is in memory): it is newer than on the disk
.globl page_cache_dirty
.proc page_cache_dirty
    .frame  ra, s0
    mv      s0, a0
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.page_write(t0)
    if t0 == zero
        return
    endif
    addi    a0, a0, Inode.pages
    call    page_tree_find
    if a0 == zero                       # truncated meanwhile
        return
    endif
    lw      t0, 0(a0)
    andi    t1, t0, SLOT_DIRTY
    if t0 != zero && t1 == zero
        ori     t0, t0, SLOT_DIRTY
        sw      t0, 0(a0)
        lw      t0, Inode.dirty_pages(s0)
        addi    t0, t0, 1
        sw      t0, Inode.dirty_pages(s0)
        call    writeback_later
    endif
    return
.endproc

.bss
    .align  PAGE_SHIFT
.globl page_of_zeros
page_of_zeros:
    .space  PAGE_SIZE

.data
.globl page_readers
list_define page_readers                # who waits for a page that is SLOT_BUSY

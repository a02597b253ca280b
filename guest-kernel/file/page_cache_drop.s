# Taking pages out of the cache: those behind the end of a file that is cut, and those that the disk has, too, when
# memory is needed for something else.
#
# Who comes here: truncations, the end of a file, and whoever runs out of memory.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "mount.inc"

.struct Trim
    inode       .word
    busy        .word               # 1 if a page is being read, and still there
.endstruct

.text

# page_cache_trim(a0 = Inode, a1 = first index that goes): waits for pages that are being read
.globl page_cache_trim
.proc page_cache_trim
    .reg    inode=s0, first=s1
    .frame  ra, s0, s1, trim:Trim
    mv      inode, a0
    mv      first, a1
    loop
        sw      inode, trim + Trim.inode(sp)
        sw      zero, trim + Trim.busy(sp)
        addi    a0, inode, Inode.pages
        mv      a1, first
        la      a2, slot_drop
        addi    a3, sp, trim
        call    page_tree_visit
        lw      t0, trim + Trim.busy(sp)
        if t0 == zero
            return
        endif
        la      a0, page_readers
        call    block_on
    endloop
.endproc

# slot_drop(a0 = slot, a1 = Trim): drops its page, whatever it holds
.proc slot_drop
    lw      t0, 0(a0)
    andi    t1, t0, SLOT_BUSY
    if t1 != zero
        sw      t1, Trim.busy(a1)       # not 0
        return
    endif
    sw      zero, 0(a0)
    andi    t1, t0, SLOT_DIRTY
    andi    a0, t0, -PAGE_SIZE
    beqz    t1, page_put
    lw      t0, Trim.inode(a1)
    lw      t1, Inode.dirty_pages(t0)
    addi    t1, t1, -1
    sw      t1, Inode.dirty_pages(t0)
    j       page_put
.endproc

# page_cache_shrink(a0 = Inode of a file on a disk): drops the pages that are clean and that nobody reads; never sleeps
.globl page_cache_shrink
.proc page_cache_shrink
    addi    a0, a0, Inode.pages
    li      a1, 0
    la      a2, slot_shrink
    j       page_tree_visit
.endproc

# slot_shrink(a0 = slot): drops its page if it is clean and nobody else has a reference, who may be about to change it
.proc slot_shrink
    .reg    slot=s0
    .frame  ra, s0
    mv      slot, a0
    lw      a0, 0(slot)
    andi    t1, a0, SLOT_BUSY | SLOT_DIRTY
    if t1 == zero
        call    page_references
        addi    a0, a0, -1
        if a0 == zero
            lw      a0, 0(slot)
            sw      zero, 0(slot)
            call    page_put
        endif
    endif
    return
.endproc

# page_cache_make_room(a0 = Inode): before one more page of a file on a disk is read, when there is not much memory left for
# anybody else: clean pages go; never sleeps
.globl page_cache_make_room
.proc page_cache_make_room
    lw      t0, Inode.mount(a0)
    lw      t0, Mount.filesystem(t0)
    lw      t0, FileSystem.page_write(t0)
    lw      t1, page_count_free
    li      t2, CACHE_RESERVE
    if t0 != zero && t1 <u t2
        j       page_cache_reclaim
    endif
    return
.endproc

# page_cache_reclaim() -> a0 = number of pages that have become free: all clean pages of files on disks go; never sleeps
.globl page_cache_reclaim
.proc page_cache_reclaim
    .reg    mount=s0, link=s1, before=s2
    .frame  ra, s0-s2
    lw      before, page_count_free
    la      mount, mounts
    loop
        lw      mount, List.next(mount) # Mount.link is its first field
        la      t0, mounts
        if mount == t0
            break
        endif
        lw      t0, Mount.filesystem(mount)
        lw      t0, FileSystem.page_write(t0)
        beqz    t0, next
        lw      link, Mount.inodes + List.next(mount)
        loop
            addi    t0, mount, Mount.inodes
            if link == t0
                break
            endif
            addi    a0, link, -Inode.link
            call    page_cache_shrink
            lw      link, List.next(link)
        endloop
next:
    endloop
    lw      a0, page_count_free
    sub     a0, a0, before
    return
.endproc

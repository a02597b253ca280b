# The page cache: writing what is newer than on the disk.
#
# Who comes here: a file system's sync, with the mount's lock held. May sleep while the disk works; pages that are
# written meanwhile are dirty again afterwards.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"

.equ FANOUT, PAGE_WORDS                 # slots of a node of the tree

.text

# page_cache_write(a0 = Inode) -> a0 = 0, or a negated errno of one of them: all its dirty pages. One that the disk doesn't take
# stays dirty, until another sync; one for which there is no room is lost.
.globl page_cache_write
.proc page_cache_write
    .reg    inode=s0, index=s1, end=s2, result=s3
    .frame  ra, s0-s3
    mv      inode, a0
    li      index, 0
    li      result, 0
    lw      end, Inode.size(inode)
    addi    end, end, PAGE_MASK
    srli    end, end, PAGE_SHIFT
    loop
        lw      t0, Inode.dirty_pages(inode)
        if t0 == zero || index >=u end
            break
        endif
        addi    a0, inode, Inode.pages
        mv      a1, index
        call    page_tree_find
        if a0 == zero                   # nothing up to the end of this node
            ori     index, index, FANOUT - 1
        else
            lw      t0, 0(a0)
            andi    t0, t0, SLOT_DIRTY
            if t0 != zero
                mv      a1, a0
                mv      a0, inode
                mv      a2, index
                call    slot_write
                if a0 < 0
                    mv      result, a0
                endif
            endif
        endif
        addi    index, index, 1
    endloop
    mv      a0, result
    return
.endproc

# slot_write(a0 = Inode, a1 = slot of a dirty page, a2 = index) -> a0 = 0 or a negated errno
.proc slot_write
    .reg    page=s0, result=s1, inode=s2, index=s3
    .frame  ra, s0-s3
    mv      inode, a0
    mv      index, a2
    lw      t0, 0(a1)
    andi    page, t0, -PAGE_SIZE
    sw      page, 0(a1)
    lw      t0, Inode.dirty_pages(a0)
    addi    t0, t0, -1
    sw      t0, Inode.dirty_pages(a0)
    mv      a1, a2
    mv      a2, page
    lw      t2, Inode.mount(a0)
    lw      t2, Mount.filesystem(t2)
    lw      t2, FileSystem.page_write(t2)
    mv      result, a0
    mv      a0, page
    call    page_get
    mv      a0, result
    jalr    t2
    mv      result, a0
    li      t0, -EIO
    if result == t0
        mv      a0, inode
        mv      a1, index
        call    slot_dirty
    endif
    mv      a0, page
    call    page_put
    mv      a0, result
    return
.endproc

# slot_dirty(a0 = Inode, a1 = index of a page that the disk has not taken): it is dirty again, unless it has been truncated. Nobody
# comes for it by himself: a disk that never takes it must not keep the machine from waiting for ever.
.proc slot_dirty
    .reg    inode=s0
    .frame  ra, s0
    mv      inode, a0
    addi    a0, a0, Inode.pages
    call    page_tree_find
    beqz    a0, done
    lw      t0, 0(a0)
    andi    t1, t0, SLOT_DIRTY
    if t0 != zero && t1 == zero
        ori     t0, t0, SLOT_DIRTY
        sw      t0, 0(a0)
        lw      t0, Inode.dirty_pages(inode)
        addi    t0, t0, 1
        sw      t0, Inode.dirty_pages(inode)
    endif
done:
    return
.endproc

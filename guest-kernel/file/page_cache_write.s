# The page cache: writing what is newer than on the disk.
#
# Who comes here: a file system's sync, with the mount's lock held. May sleep while the disk works; pages that are
# written meanwhile are dirty again afterwards.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"

.equ FANOUT, PAGE_WORDS                 # slots of a node of the tree

.text

# page_cache_write(a0 = Inode) -> a0 = 0, -EIO, -ENOMEM or -ENOSPC: all its dirty pages; one that can't be written is lost
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
                or      result, result, a0
            endif
        endif
        addi    index, index, 1
    endloop
    mv      a0, result
    return
.endproc

# slot_write(a0 = Inode, a1 = slot of a dirty page, a2 = index) -> a0 = 0, -EIO, -ENOMEM or -ENOSPC
.proc slot_write
    .reg    page=s0, result=s1
    .frame  ra, s0, s1
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
    mv      a0, page
    call    page_put
    mv      a0, result
    return
.endproc

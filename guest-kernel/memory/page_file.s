# Page faults on pages of files. The page cache has the pages; a process that only reads shares them, one that stores to a
# mapping of its own gets a copy.
#
# Who comes here: page_fault. Sleeps while the page is read.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "file.inc"
.include "process.inc"

.text

# page_from_file(a0 = Region, a1 = address, on a page boundary, a2 = access, a3 = its entry, which is 0) -> a0 = 0, -EIO
# or -ENOMEM
.globl page_from_file
.proc page_from_file
    .reg    region=s0, address=s1, access=s2, entry=s3, page=s4, inode=s5, index=s6
    .frame  ra, s0-s6
    mv      region, a0
    mv      address, a1
    mv      access, a2
    mv      entry, a3
    lw      inode, Region.inode(region)
    mv      a0, region
    mv      a1, address
    call    region_file_offset
    lw      t0, Inode.size(inode)
    srli    index, a0, PAGE_SHIFT
    if a0 >=u t0                        # behind the end of the file
        li      a0, -EIO
        return
    endif
    mv      a0, inode
    call    inode_get                   # the region may go while we sleep
    mv      a0, inode
    mv      a1, index
    call    page_cache_get
    mv      page, a0
    if page == zero
        mv      page, a1
        mv      a0, inode
        call    inode_put
        mv      a0, page
        return
    endif

    # Another thread may have changed the address space. Then the access is simply tried again.
    lw      t0, Thread.process(tp)
    lw      a0, Process.space(t0)
    mv      a1, address
    call    region_find
    li      t1, 1
    if a0 == region
        lw      t0, Region.inode(region)
        lw      t1, 0(entry)
        xor     t0, t0, inode
        or      t1, t1, t0
        mv      a1, address
        call    region_file_offset
        srli    t0, a0, PAGE_SHIFT
        xor     t0, t0, index
        or      t1, t1, t0
        lw      t0, Inode.size(inode)
        sltu    t0, a0, t0              # it may have been cut
        xori    t0, t0, 1
        or      t1, t1, t0
    endif
    if t1 == zero
        mv      a0, region
        mv      a1, address
        mv      a2, access
        mv      a3, page
        call    page_choose
        beqz    a0, no_memory
        mv      a2, entry
        call    page_enter
    else
        mv      a0, page
        call    page_put
    endif
    mv      a0, inode
    call    inode_put
    li      a0, 0
    return
no_memory:
    mv      a0, inode
    call    inode_put
    li      a0, -ENOMEM
    return
.endproc

# region_file_offset(a0 = Region of a file, a1 = address in it) -> a0 = where in the file that is
#   clobbers t0
.proc region_file_offset
    lw      t0, Region.start(a0)
    lw      a0, Region.offset(a0)
    sub     t0, a1, t0
    add     a0, a0, t0
    return
.endproc

# page_choose(a0 = Region, a1 = address, a2 = access, a3 = page of the file, referenced) -> a0 = page to be mapped for the
# access, a1 = with which rights: this one or a copy; 0 if no memory is left, and the page has been given back
.proc page_choose
    .reg    region=s0, address=s1, access=s2, page=s3
    .frame  ra, s0-s3
    mv      region, a0
    mv      address, a1
    andi    access, a2, PTE_W
    mv      page, a3
    lw      t0, Region.flags(region)
    andi    t0, t0, REGION_SHARED
    if t0 != zero
        lw      a1, Region.access(region)
        if access == zero
            andi    a1, a1, ~PTE_W      # the first store is to be noticed
        else
            mv      a0, region
            mv      a1, address
            li      a2, PTE_W
            call    region_note
            lw      a1, Region.access(region)
        endif
        mv      a0, page
        return
    endif
    lw      t0, Region.file_end(region)
    sub     t0, t0, address
    li      t1, PAGE_SIZE
    if access == zero && t0 >=u t1
        lw      a1, Region.access(region)
        andi    a1, a1, ~PTE_W
        mv      a0, page
        return
    endif
    mv      a0, page
    call    page_duplicate
    if a0 == zero
        mv      a0, page
        call    page_put
        li      a0, 0
        return
    endif
    mv      page, a0
    lw      t0, Region.file_end(region)
    sub     t0, t0, address
    li      t1, PAGE_SIZE
    if t0 <u t1                         # zeros in the rest of the page
        add     a0, page, t0
        sub     a1, t1, t0
        call    memory_zero
    endif
    mv      a0, page
    lw      a1, Region.access(region)
    return
.endproc

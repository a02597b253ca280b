# The pages of a region: giving them up, handing them on in a fork, changing their rights, and noticing what has been
# stored to pages of files.
#
# Who comes here: system calls about memory, fork, exec and exit. The caller flushes.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "errno.inc"
.include "space.inc"

.text

# region_unmap(a0 = Space, a1 = Region, a2 = from, a3 = to: in the region) -> a0 = how many pages there were: gives them back
.globl region_unmap
.proc region_unmap
    .reg    space=s0, region=s1, address=s2, end=s3, page=s4, count=s5
    .frame  ra, s0-s5
    mv      space, a0
    mv      region, a1
    mv      address, a2
    mv      end, a3
    li      count, 0
    loop
        mv      a0, space
        mv      a1, address
        mv      a2, end
        call    space_next
        if a0 == zero
            break
        endif
        mv      address, a1
        lw      page, 0(a0)
        sw      zero, 0(a0)
        lw      t0, Region.flags(region)
        andi    t0, t0, REGION_DEVICE
        if t0 == zero
            mv      a0, region
            mv      a2, page
            call    region_note
            andi    a0, page, -PAGE_SIZE
            call    page_put
        endif
        addi    count, count, 1
        li      t0, PAGE_SIZE
        add     address, address, t0
    endloop
    mv      a0, count
    return
.endproc

# region_note(a0 = Region, a1 = user address, a2 = its entry): if the page can have been stored to and belongs to a file,
# the file is newer than its disk
.globl region_note
.proc region_note
    lw      t0, Region.flags(a0)
    andi    t0, t0, REGION_SHARED | REGION_DEVICE
    andi    t1, a2, PTE_W
    addi    t0, t0, -REGION_SHARED
    if t0 == zero && t1 != zero
        lw      t0, Region.start(a0)
        sub     a1, a1, t0
        lw      t0, Region.offset(a0)
        add     a1, a1, t0
        srli    a1, a1, PAGE_SHIFT
        lw      a0, Region.inode(a0)
        j       page_cache_dirty
    endif
    return
.endproc

# region_sync(a0 = Space, a1 = Region, a2 = from, a3 = to: in the region): what has been stored there is known to the page
# cache, and what will be stored will be noticed
.globl region_sync
.proc region_sync
    .reg    space=s0, region=s1, address=s2, end=s3
    .frame  ra, s0-s3
    mv      space, a0
    mv      region, a1
    mv      address, a2
    mv      end, a3
    loop
        mv      a0, space
        mv      a1, address
        mv      a2, end
        call    space_next
        if a0 == zero
            break
        endif
        mv      address, a1
        lw      a2, 0(a0)
        andi    t0, a2, ~PTE_W
        sw      t0, 0(a0)
        mv      a0, region
        call    region_note
        li      t0, PAGE_SIZE
        add     address, address, t0
    endloop
    return
.endproc

# region_protect(a0 = Space, a1 = Region): takes the rights that the region doesn't give from all entries, and gives them
# those that it gives, but W, which a store will bring
.globl region_protect
.proc region_protect
    .reg    space=s0, region=s1, address=s2, access=s3, entry=s4
    .frame  ra, s0-s4
    mv      space, a0
    mv      region, a1
    lw      address, Region.start(region)
    lw      access, Region.access(region)
    loop
        mv      a0, space
        mv      a1, address
        lw      a2, Region.end(region)
        call    space_next
        mv      entry, a0
        if entry == zero
            break
        endif
        mv      address, a1
        lw      a2, 0(entry)
        mv      a0, region
        call    region_note
        lw      t0, 0(entry)
        andi    t0, t0, -PAGE_SIZE
        if access != zero               # else an entry that is not valid keeps the page
            andi    t1, access, ~PTE_W
            or      t0, t0, t1
            ori     t0, t0, PTE_V | PTE_U | PTE_A | PTE_D
        endif
        sw      t0, 0(entry)
        li      t0, PAGE_SIZE
        add     address, address, t0
    endloop
    return
.endproc

# region_share(a0 = Space, a1 = Region of another one, a2 = that one) -> a0 = 0 or -ENOMEM: gives the space a region of the
# same contents, with the pages that there are; those that are the process's own can't be stored to in either any more
.globl region_share
.proc region_share
    .reg    to=s0, region=s1, from=s2, address=s3, entry=s4
    .frame  ra, s0-s4
    mv      to, a0
    mv      region, a1
    mv      from, a2
    call    region_copy
    beqz    a0, no_memory
    lw      address, Region.start(region)
    loop
        mv      a0, from
        mv      a1, address
        lw      a2, Region.end(region)
        call    space_next
        mv      entry, a0
        if entry == zero
            break
        endif
        mv      address, a1
        lw      t0, Region.flags(region)
        andi    t0, t0, REGION_SHARED
        if t0 == zero
            lw      t0, 0(entry)
            andi    t0, t0, ~PTE_W
            sw      t0, 0(entry)
        endif
        mv      a0, to
        call    space_entry_make
        beqz    a0, no_memory
        lw      t0, 0(entry)
        sw      t0, 0(a0)
        andi    a0, t0, -PAGE_SIZE
        lw      t0, Region.flags(region)
        andi    t0, t0, REGION_DEVICE
        if t0 == zero
            call    page_get
        endif
        li      t0, PAGE_SIZE
        add     address, address, t0
    endloop
    li      a0, 0
    return
no_memory:
    li      a0, -ENOMEM
    return
.endproc

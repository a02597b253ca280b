# Cutting regions, taking them away, and finding room for new ones.
#
# Who comes here: system calls about memory, exec and exit.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "errno.inc"
.include "space.inc"

.text

# regions_split(a0 = Space, a1 = user address on a page boundary) -> a0 = 0 or -ENOMEM: no region lies on both sides of it
# any more
.proc regions_split
    .reg    low=s0, at=s1, space=s2
    .frame  ra, s0-s2
    mv      space, a0
    mv      at, a1
    call    region_find
    mv      low, a0
    beqz    low, done
    lw      t0, Region.start(low)
    beq     t0, at, done
    mv      a0, space
    mv      a1, low
    call    region_copy                 # stands before `low` or behind it, until they differ
    if a0 == zero
        li      a0, -ENOMEM
        return
    endif
    lw      t0, Region.start(low)
    sub     t0, at, t0
    lw      t1, Region.offset(a0)
    add     t1, t1, t0
    sw      t1, Region.offset(a0)
    sw      at, Region.start(a0)
    sw      at, Region.end(low)
done:
    li      a0, 0
    return
.endproc

# regions_cut(a0 = Space, a1 = from, a2 = to: user addresses on page boundaries) -> a0 = 0 or -ENOMEM: no region lies on both
# sides of one of them any more
.globl regions_cut
.proc regions_cut
    .reg    space=s0, end=s1
    .frame  ra, s0, s1
    mv      space, a0
    mv      end, a2
    call    regions_split
    if a0 == zero
        mv      a0, space
        mv      a1, end
        call    regions_split
    endif
    return
.endproc

# regions_remove(a0 = Space, a1 = from, a2 = to: where no region begins before and ends behind) -> a0 = how many pages they
# had: takes all regions there away; the caller flushes, if there were any
.globl regions_remove
.proc regions_remove
    .reg    space=s0, start=s1, end=s2, region=s3, count=s4
    .frame  ra, s0-s4
    mv      space, a0
    mv      start, a1
    mv      end, a2
    li      count, 0
    loop
        mv      a0, space
        mv      a1, start
        mv      a2, end
        call    region_overlaps
        mv      region, a0
        if region == zero
            break
        endif
        mv      a0, space
        mv      a1, region
        lw      a2, Region.start(region)
        lw      a3, Region.end(region)
        call    region_unmap
        add     count, count, a0
        mv      a0, region
        call    list_remove
        mv      a0, region
        call    region_detach
        la      a0, regions
        mv      a1, region
        call    pool_free
    endloop
    mv      a0, count
    return
.endproc

# space_gap(a0 = Space, a1 = bytes, whole pages) -> a0 = the highest place for them below the stack, a1 = its end; 0 if there
# is none
#   clobbers t0-t3
.globl space_gap
.proc space_gap
    addi    t0, a0, Space.regions
    lw      t1, Space.break(a0)
    lw      a0, List.previous(t0)
    li      t2, USER_HEAP_LIMIT         # the end of the gap that is looked at
    loop
        mv      t3, t1                  # and its beginning
        if a0 != t0
            lw      t3, Region.end(a0)
        endif
        if t3 <u t2
            sub     t3, t2, t3
            bgeu    t3, a1, found
        endif
        beq     a0, t0, none
        lw      t3, Region.start(a0)
        if t3 <u t2
            mv      t2, t3
        endif
        lw      a0, List.previous(a0)
    endloop
none:
    li      a0, 0
    return
found:
    sub     a0, t2, a1
    mv      a1, t2
    return
.endproc

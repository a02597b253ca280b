# A file that is cut while it is mapped: its pages behind the new end go from all address spaces, so that who touches them
# learns of it by a SIGBUS, as if they had never been there.
#
# Who comes here: the truncation of a file, with its inode's lock held.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "process.inc"

.text

# mappings_cut(a0 = Inode, a1 = index of the first page that goes): takes these pages, and the copies that processes have
# of them, out of all address spaces
.globl mappings_cut
.proc mappings_cut
    .reg    inode=s0, first=s1, slot=s2
    .frame  ra, s0-s2
    lw      t0, Inode.mappings(a0)
    if t0 == zero
        return
    endif
    mv      inode, a0
    mv      first, a1
    li      slot, 0
    repeat
        mv      a0, slot
        call    process_at
        if a0 != zero
            lw      a0, Process.space(a0)
            if a0 != zero
                mv      a1, inode
                mv      a2, first
                call    space_cut
            endif
        endif
        addi    slot, slot, 1
        li      t0, PROCESS_MAX
    until slot == t0
    return
.endproc

# space_cut(a0 = Space, a1 = Inode, a2 = index of the first page that goes)
.proc space_cut
    .reg    space=s0, inode=s1, first=s2, region=s3, found=s4
    .frame  ra, s0-s4
    mv      space, a0
    mv      inode, a1
    mv      first, a2
    li      found, 0
    lw      region, Space.regions + List.next(space)    # Region.link is its first field
    loop
        addi    t0, space, Space.regions
        if region == t0
            break
        endif
        lw      t0, Region.inode(region)
        if t0 == inode
            li      found, 1
            mv      a0, space
            mv      a1, region
            mv      a2, first
            call    region_cut
        endif
        lw      region, List.next(region)
    endloop
    if found != zero
        mv      a0, space
        call    space_flush_all
    endif
    return
.endproc

# region_cut(a0 = Space, a1 = Region of a file, a2 = index of the first page that goes)
.proc region_cut
    lw      a3, Region.end(a1)
    lw      t0, Region.start(a1)
    lw      t1, Region.offset(a1)
    srli    t1, t1, PAGE_SHIFT
    sub     t1, a2, t1                  # in pages, so that it can be negative
    mv      a2, t0
    if t1 > 0
        sub     t2, a3, t0
        srli    t2, t2, PAGE_SHIFT
        if t1 >=u t2                    # it ends before
            return
        endif
        slli    t1, t1, PAGE_SHIFT
        add     a2, a2, t1
    endif
    j       region_unmap
.endproc

# New mappings: where they go, and their regions.
#
# Who comes here: sys_mmap.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "mapping.inc"
.include "mman.inc"
.include "space.inc"

.text

# mapping_place(a0 = Space, a1 = Mapping, whose end is the size still) -> a0 = 0, -EINVAL or -ENOMEM: sets start and end; what
# is at a fixed place has gone
.globl mapping_place
.proc mapping_place
    .reg    space=s0, mapping=s1
    .frame  ra, s0, s1
    mv      space, a0
    mv      mapping, a1
    lw      t0, Mapping.flags(mapping)
    andi    t0, t0, MAP_FIXED
    lw      a0, Mapping.start(mapping)
    lw      a1, Mapping.end(mapping)
    if t0 == zero
        li      a0, USER_BASE           # any, to check the size
    endif
    call    range_check
    bltz    a0, failed
    lw      t0, Mapping.flags(mapping)
    andi    t0, t0, MAP_FIXED
    if t0 != zero
        li      t0, USER_BASE
        li      t1, USER_HEAP_LIMIT
        if a0 <u t0 || a1 >u t1
            li      a0, -EINVAL
            return
        endif
        sw      a0, Mapping.start(mapping)
        sw      a1, Mapping.end(mapping)
        mv      a2, a1
        mv      a1, a0
        mv      a0, space
        call    space_remove
        return
    endif
    sub     a1, a1, a0
    mv      a0, space
    call    space_gap
    if a0 == zero
        li      a0, -ENOMEM
        return
    endif
    sw      a0, Mapping.start(mapping)
    sw      a1, Mapping.end(mapping)
    li      a0, 0
failed:
    return
.endproc

# mapping_make(a0 = Space, a1 = Mapping) -> a0 = 0, and the region has the reference to the inode; or -ENOMEM
.globl mapping_make
.proc mapping_make
    .reg    mapping=s0
    .frame  ra, s0
    mv      mapping, a1
    lw      a3, Mapping.access(mapping)
    lw      a2, Mapping.end(mapping)
    lw      a1, Mapping.start(mapping)
    call    region_add
    if a0 == zero
        li      a0, -ENOMEM
        return
    endif
    lw      t0, Mapping.reachable(mapping)
    sw      t0, Region.reachable(a0)
    lw      t0, Mapping.flags(mapping)
    andi    t0, t0, MAP_SHARED          # REGION_SHARED
    lw      t1, Mapping.device(mapping)
    or      t0, t0, t1
    sw      t0, Region.flags(a0)
    lw      t0, Mapping.inode(mapping)
    if t0 != zero
        sw      t0, Region.inode(a0)
        lw      t0, Mapping.offset(mapping)
        sw      t0, Region.offset(a0)
        lw      t0, Mapping.end(mapping)
        sw      t0, Region.file_end(a0)
        call    region_attach
    endif
    li      a0, 0
    return
.endproc

# The regions of an address space: a list in the order of their addresses. They never overlap.
#
# Who comes here: page faults, fork, exec, and system calls about memory.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "pool.inc"
.include "space.inc"

.text

# region_find(a0 = Space, a1 = user address) -> a0 = Region that contains it, 0 if there is none
#   clobbers t0, t1
.globl region_find
.proc region_find
    addi    t0, a0, Space.regions
    lw      a0, List.next(t0)
    while a0 != t0
        lw      t1, Region.end(a0)
        if a1 <u t1
            lw      t1, Region.start(a0)
            bgeu    a1, t1, found
            break
        endif
        lw      a0, List.next(a0)
    endwhile
    li      a0, 0
found:
    return
.endproc

# region_overlaps(a0 = Space, a1 = from, a2 = to) -> a0 = the first Region that has something of it, 0 if there is none
#   clobbers t0, t1
.globl region_overlaps
.proc region_overlaps
    addi    t0, a0, Space.regions
    lw      a0, List.next(t0)
    while a0 != t0
        lw      t1, Region.end(a0)
        if t1 >u a1
            lw      t1, Region.start(a0)
            bltu    t1, a2, found
            break
        endif
        lw      a0, List.next(a0)
    endwhile
    li      a0, 0
found:
    return
.endproc

# region_add(a0 = Space, a1 = from, a2 = to, a3 = access) -> a0 = Region of zeros, the process's own, where there has been
# none; 0 if no memory is left
.globl region_add
.proc region_add
    .reg    space=s0, start=s1, end=s2, access=s3
    .frame  ra, s0-s3
    mv      space, a0
    mv      start, a1
    mv      end, a2
    mv      access, a3
    la      a0, regions
    call    pool_alloc
    if a0 == zero
        return
    endif
    sw      start, Region.start(a0)
    sw      end, Region.end(a0)
    sw      access, Region.access(a0)
    li      t0, PTE_R | PTE_W | PTE_X
    sw      t0, Region.reachable(a0)
    mv      a1, a0
    mv      a0, space
    call    region_insert
    mv      a0, a1
    return
.endproc

# region_insert(a0 = Space, a1 = Region): puts it into the list
#   clobbers a0, t0-t2
.proc region_insert
    addi    t0, a0, Space.regions
    lw      t2, Region.start(a1)
    lw      a0, List.next(t0)
    while a0 != t0
        lw      t1, Region.start(a0)
        bgtu    t1, t2, append
        lw      a0, List.next(a0)
    endwhile
append:
    j       list_append                 # before that one
.endproc

# region_copy(a0 = Space, a1 = Region of any space) -> a0 = a copy of it, in the space, or 0 if no memory is left
.globl region_copy
.proc region_copy
    .reg    space=s0, from=s1
    .frame  ra, s0, s1
    mv      space, a0
    mv      from, a1
    la      a0, regions
    call    pool_alloc
    if a0 == zero
        return
    endif
    mv      a3, a0
    mv      a1, from
    li      a2, Region.sizeof
    call    memory_copy
    lw      a0, Region.inode(a3)
    if a0 != zero
        call    inode_get
    endif
    mv      a0, a3
    call    region_attach
    mv      a0, space
    mv      a1, a3
    call    region_insert
    mv      a0, a1
    return
.endproc

.data
.globl regions
pool_define regions, Region, program_page_alloc

# The copy of an address space, for fork: nothing is copied but the tables. Pages are shared until one of the two stores
# to them; see page_fault.s.
#
# Who comes here: fork.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "space.inc"

.text

# space_copy(a0 = Space) -> a0 = a new one with the same regions and contents, 0 if memory didn't suffice
.globl space_copy
.proc space_copy
    .reg    from=s0, to=s1, region=s2, list=s3
    .frame  ra, s0-s3
    mv      from, a0
    call    space_create
    mv      to, a0
    if to == zero
        return
    endif
    lw      t0, Space.heap(from)
    sw      t0, Space.heap(to)
    lw      t0, Space.break(from)
    sw      t0, Space.break(to)
    addi    list, from, Space.regions
    lw      region, List.next(list)
    while region != list
        mv      a0, to
        mv      a1, region
        mv      a2, from
        call    region_share
        bltz    a0, failed
        lw      region, List.next(region)
    endwhile
    mv      a0, from
    call    space_flush_all             # rights have been taken from it
    mv      a0, to
    return
failed:
    mv      a0, to
    call    space_destroy
    mv      a0, from
    call    space_flush_all
    li      a0, 0
    return
.endproc

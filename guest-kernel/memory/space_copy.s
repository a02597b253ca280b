# The copy of an address space, for fork.

.include "space.inc"

.text

# space_copy(a0 = Space) -> a0 = a new one with the same regions and copies of all user pages, 0 if memory didn't suffice
.globl space_copy
.proc space_copy
    .reg    from=s0, to=s1, address=s2, entry=s3, end=s4
    .frame  ra, s0-s4
    mv      from, a0
    call    space_create
    if a0 == zero
        return
    endif
    mv      to, a0
    addi    a0, to, Space.regions
    addi    a1, from, Space.regions
    li      a2, REGION_MAX * Region.sizeof
    call    memory_copy
    li      address, 0
    li      end, KERNEL_BASE
    while address <u end
        mv      a0, from
        mv      a1, address
        call    space_entry
        if a0 == zero                   # nothing in these 4 MiB
            li      t0, SUPERPAGE_SIZE
            add     address, address, t0
            continue
        endif
        lw      entry, 0(a0)
        if entry != zero
            mv      a0, to
            mv      a1, address
            andi    a2, entry, PTE_R | PTE_W | PTE_X
            call    space_page
            beqz    a0, failed
            andi    a1, entry, -PAGE_SIZE
            call    page_copy
        endif
        li      t0, PAGE_SIZE
        add     address, address, t0
    endwhile
    mv      a0, to
    return
failed:
    mv      a0, to
    call    space_destroy
    li      a0, 0
    return
.endproc

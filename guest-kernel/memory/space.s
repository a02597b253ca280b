# User address spaces: page tables whose lower half belongs to one process and whose upper half is the kernel's.
#
# Entries are added without a flush, because the TLB never keeps what is not valid. Whoever takes entries away flushes.

.include "pool.inc"
.include "space.inc"

.equ USER_TABLE_BYTES, PAGE_SIZE / 2    # the first level's lower half

.text

# space_create() -> a0 = Space without user pages, 0 if no memory is left
.globl space_create
.proc space_create
    .reg    space=s0, table=s1
    .frame  ra, s0, s1
    la      a0, spaces
    call    pool_alloc
    mv      space, a0
    if space == zero
        return
    endif
    call    page_alloc_zero
    mv      table, a0
    if table == zero
        la      a0, spaces
        mv      a1, space
        call    pool_free
        li      a0, 0
        return
    endif
    sw      table, Space.page_table(space)
    addi    a0, table, USER_TABLE_BYTES
    la      a1, kernel_page_table + USER_TABLE_BYTES
    li      a2, PAGE_SIZE - USER_TABLE_BYTES
    call    memory_copy
    mv      a0, space
    return
.endproc

# space_entry(a0 = Space, a1 = user address) -> a0 = address of its second-level entry, 0 if there is no such table
#   clobbers t0
.globl space_entry
.proc space_entry
    lw      a0, Space.page_table(a0)
    srli    t0, a1, SUPERPAGE_SHIFT
    slli    t0, t0, 2
    add     a0, a0, t0
    lw      a0, 0(a0)
    if a0 != zero
        srli    t0, a1, PAGE_SHIFT
        andi    t0, t0, PAGE_WORDS - 1
        slli    t0, t0, 2
        andi    a0, a0, -PAGE_SIZE
        add     a0, a0, t0
    endif
    return
.endproc

# space_page(a0 = Space, a1 = user address, a2 = access: PTE_R, PTE_W, PTE_X) -> a0 = the page at this address; a
# page of zeros with this access if there was none; 0 if no memory is left
.globl space_page
.proc space_page
    .reg    space=s0, address=s1, access=s2, entry=s3
    .frame  ra, s0-s3
    mv      space, a0
    mv      address, a1
    mv      access, a2
    call    space_entry
    if a0 == zero
        call    page_alloc_zero
        if a0 == zero
            return
        endif
        srli    t0, address, SUPERPAGE_SHIFT
        slli    t0, t0, 2
        lw      t1, Space.page_table(space)
        add     t0, t0, t1
        ori     a0, a0, PTE_V
        sw      a0, 0(t0)
        mv      a0, space
        mv      a1, address
        call    space_entry
    endif
    mv      entry, a0
    lw      a0, 0(entry)
    if a0 != zero
        andi    a0, a0, -PAGE_SIZE
        return
    endif
    call    page_alloc_zero
    if a0 != zero
        or      t0, a0, access
        ori     t0, t0, PTE_V | PTE_U | PTE_A | PTE_D
        sw      t0, 0(entry)
    endif
    return
.endproc

# space_unmap(a0 = Space, a1 = from, a2 = to: user addresses on page boundaries): gives the pages back
#   the caller flushes the address space
.globl space_unmap
.proc space_unmap
    .reg    space=s0, address=s1, end=s2
    .frame  ra, s0-s2
    mv      space, a0
    mv      address, a1
    mv      end, a2
    while address <u end
        mv      a0, space
        mv      a1, address
        call    space_entry
        if a0 != zero
            lw      t0, 0(a0)
            sw      zero, 0(a0)
            andi    a0, t0, -PAGE_SIZE
            if a0 != zero
                call    page_put
            endif
        endif
        li      t0, PAGE_SIZE
        add     address, address, t0
    endwhile
    return
.endproc

# space_destroy(a0 = Space, not the present one): gives back everything
.globl space_destroy
.proc space_destroy
    .reg    table=s0, index=s1, second=s2, inner=s3, space=s4
    .frame  ra, s0-s4
    mv      space, a0
    lw      table, Space.page_table(space)
    li      index, 0
    repeat
        add     t0, table, index
        lw      second, 0(t0)
        andi    second, second, -PAGE_SIZE
        if second != zero
            li      inner, 0
            repeat
                add     t0, second, inner
                lw      a0, 0(t0)
                andi    a0, a0, -PAGE_SIZE
                if a0 != zero
                    call    page_put
                endif
                addi    inner, inner, 4
                li      t0, PAGE_SIZE
            until inner == t0
            mv      a0, second
            call    page_put
        endif
        addi    index, index, 4
        li      t0, USER_TABLE_BYTES
    until index == t0
    mv      a0, table
    call    page_put
    la      a0, spaces
    mv      a1, space
    call    pool_free
    return
.endproc

.data
pool_define spaces, Space

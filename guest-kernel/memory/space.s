# User address spaces: page tables whose lower half belongs to one process and whose upper half is the kernel's.
#
# Entries are added without a flush, because the TLB never keeps what is not valid. Whoever takes entries away, or rights
# from them, flushes.
#
# Who comes here: fork, exec, exit, and page faults.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "pool.inc"
.include "space.inc"

.equ USER_TABLE_BYTES, PAGE_SIZE / 2    # the first level's lower half

.text

# space_create() -> a0 = Space without regions, 0 if no memory is left
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
    call    program_page_alloc_zero
    mv      table, a0
    beqz    table, no_memory
    sw      table, Space.page_table(space)
    lw      t0, isolation_in_use
    if t0 != zero
        call    isolation_table_make
        sw      a0, Space.user_table(space)
        beqz    a0, no_memory
    endif
    addi    a0, table, USER_TABLE_BYTES
    la      a1, kernel_page_table + USER_TABLE_BYTES
    li      a2, PAGE_SIZE - USER_TABLE_BYTES
    call    memory_copy
    addi    a0, space, Space.regions
    call    list_clear
    mv      a0, space
    return
no_memory:
    if table != zero
        mv      a0, table
        call    page_put
    endif
    la      a0, spaces
    mv      a1, space
    call    pool_free
    li      a0, 0
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

# space_entry_make(a0 = Space, a1 = user address) -> a0 = address of its second-level entry; 0 if no memory is left
.globl space_entry_make
.proc space_entry_make
    .reg    space=s0, address=s1
    .frame  ra, s0, s1
    mv      space, a0
    mv      address, a1
    call    space_entry
    if a0 == zero
        call    program_page_alloc_zero
        if a0 == zero
            return
        endif
        srli    t0, address, SUPERPAGE_SHIFT
        slli    t0, t0, 2
        lw      t1, Space.page_table(space)
        add     t1, t1, t0
        ori     a0, a0, PTE_V
        sw      a0, 0(t1)
        lw      t1, Space.user_table(space)
        if t1 != zero
            add     t1, t1, t0
            sw      a0, 0(t1)
        endif
        mv      a0, space
        mv      a1, address
        call    space_entry
    endif
    return
.endproc

# space_next(a0 = Space, a1 = from, a2 = to: user addresses on page boundaries) -> a0 = address of the first entry with a
# page there, a1 = the user address that it is for; 0 if there is none
#   clobbers t0-t4
.globl space_next
.proc space_next
    .reg    address=a1, end=a2, table=t0, entry=t1, from=t3, to=t4
    lw      table, Space.page_table(a0)
    while address <u end
        srli    t2, address, SUPERPAGE_SHIFT
        slli    t2, t2, 2
        add     t2, t2, table
        lw      entry, 0(t2)
        if entry == zero                # nothing in these 4 MiB
            srli    address, address, SUPERPAGE_SHIFT
            addi    address, address, 1
            slli    address, address, SUPERPAGE_SHIFT
            continue
        endif
        srli    t2, address, PAGE_SHIFT
        andi    t2, t2, PAGE_WORDS - 1
        slli    t2, t2, 2
        andi    entry, entry, -PAGE_SIZE
        li      to, PAGE_SIZE
        add     to, to, entry           # the table's end, or what lies nearer
        add     entry, entry, t2
        mv      from, entry
        sub     t2, end, address
        srli    t2, t2, PAGE_SHIFT - 2
        add     t2, t2, entry
        if t2 <u to
            mv      to, t2
        endif
        repeat                          # most are empty: nothing else is looked at
            lw      t2, 0(entry)
            bnez    t2, found
            addi    entry, entry, 4
        until entry == to
        sub     t2, to, from
        slli    t2, t2, PAGE_SHIFT - 2
        add     address, address, t2
    endwhile
    li      a0, 0
    return
found:
    mv      a0, entry
    sub     t2, entry, from
    slli    t2, t2, PAGE_SHIFT - 2
    add     address, address, t2
    return
.endproc

# space_destroy(a0 = Space, not the present one): gives back everything
.globl space_destroy
.proc space_destroy
    .reg    space=s0, table=s1, end=s2
    .frame  ra, s0-s2
    mv      space, a0
    li      a1, 0
    li      a2, KERNEL_BASE
    call    regions_remove
    lw      table, Space.page_table(space)
    li      t0, USER_TABLE_BYTES
    add     end, table, t0
    repeat
        lw      a0, 0(table)
        addi    table, table, 4
        if a0 != zero
            andi    a0, a0, -PAGE_SIZE
            call    page_put
        endif
    until table == end
    lw      a0, Space.page_table(space)
    call    page_put
    lw      a0, Space.user_table(space)
    if a0 != zero
        call    page_put
    endif
    la      a0, spaces
    mv      a1, space
    call    pool_free
    return
.endproc

.data
pool_define spaces, Space, program_page_alloc

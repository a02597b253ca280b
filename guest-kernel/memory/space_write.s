# Writing to an address space that is not the present one: that of a program which exec prepares.
#
# Who comes here: exec.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "errno.inc"
.include "space.inc"

.text

# space_write(a0 = Space, a1 = user address, a2 = kernel's buffer, a3 = bytes) -> a0 = 0 or -ENOMEM: the addresses are in a
# region that is the process's own and may be written
.globl space_write
.proc space_write
    .reg    space=s0, address=s1, from=s2, left=s3, part=s4
    .frame  ra, s0-s4
    mv      space, a0
    mv      address, a1
    mv      from, a2
    mv      left, a3
    while left != zero
        mv      a0, space
        mv      a1, address
        call    space_page
        if a0 == zero
            li      a0, -ENOMEM
            return
        endif
        andi    t0, address, PAGE_MASK
        add     a0, a0, t0
        li      part, PAGE_SIZE
        sub     part, part, t0
        if part >u left
            mv      part, left
        endif
        mv      a1, from
        mv      a2, part
        call    memory_copy
        add     address, address, part
        add     from, from, part
        sub     left, left, part
    endwhile
    li      a0, 0
    return
.endproc

# space_page(a0 = Space, a1 = user address) -> a0 = the page there, one of zeros if there was none; 0 if no memory is left
.proc space_page
    .reg    entry=s0
    .frame  ra, s0
    call    space_entry_make
    mv      entry, a0
    if entry == zero
        return
    endif
    lw      a0, 0(entry)
    if a0 == zero
        call    page_alloc_zero
        if a0 == zero
            return
        endif
        li      a1, PTE_R | PTE_W
        mv      a2, entry
        call    page_enter
        lw      a0, 0(entry)
    endif
    andi    a0, a0, -PAGE_SIZE
    return
.endproc

# Page faults on user addresses: the first touch of a page, and the first store to one that is shared.
#
# Who comes here: user_trap, and kernel_trap_entry for the routines of user_copy.s. May sleep while a file's page is
# read.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "process.inc"

.text

# page_fault(a0 = address, a1 = access: PTE_R, PTE_W or PTE_X) -> a0 = 0 if the access may be tried again, -EFAULT if
# there is nothing, -EACCES if the process has no right to it, -EIO if it is behind the end of a file or can't be read,
# -ENOMEM if no memory is left
.globl page_fault
.proc page_fault
    .reg    address=s0, access=s1, space=s2, region=s3, entry=s4
    .frame  ra, s0-s4
    andi    address, a0, -PAGE_SIZE
    mv      access, a1
    lw      t0, Thread.process(tp)
    lw      t1, Process.faults(t0)
    addi    t1, t1, 1
    sw      t1, Process.faults(t0)
    lw      space, Process.space(t0)
    li      a0, -EFAULT
    beqz    space, failed               # a thread of the kernel
    mv      a0, space
    mv      a1, address
    call    region_find
    mv      region, a0
    li      a0, -EFAULT
    beqz    region, failed
    lw      t0, Region.access(region)
    and     t0, t0, access
    li      a0, -EACCES
    beqz    t0, failed
    mv      a0, space
    mv      a1, address
    call    space_entry_make
    mv      entry, a0
    li      a0, -ENOMEM
    beqz    entry, failed

    mv      a0, region
    mv      a1, address
    mv      a2, access
    mv      a3, entry
    lw      t0, Region.flags(region)
    andi    t0, t0, REGION_DEVICE
    if t0 != zero
        call    page_of_device
        j       flush
    endif
    lw      t0, 0(entry)
    if t0 == zero
        lw      t0, Region.file_end(region)
        if address <u t0
            call    page_from_file
        else
            call    page_from_nothing
        endif
        return
    endif
    call    page_permit
    bltz    a0, failed
flush:
    mv      a0, space                   # the TLB may have the entry as it was
    mv      a1, address
    li      a2, PAGE_SIZE
    add     a2, a2, address
    call    space_flush
    li      a0, 0
failed:
    return
.endproc

# page_from_nothing(a0 = Region, a1 = address, a2 = access, a3 = its entry, which is 0) -> a0 = 0 or -ENOMEM: a page of
# zeros; the one that all share if it is not to be stored to
.proc page_from_nothing
    .reg    region=s0, entry=s1
    .frame  ra, s0, s1
    mv      region, a0
    mv      entry, a3
    andi    t0, a2, PTE_W
    if t0 == zero
        la      a0, page_of_zeros
        call    page_get
        lw      a1, Region.access(region)
        andi    a1, a1, ~PTE_W
    else
        call    program_page_alloc_zero
        if a0 == zero
            li      a0, -ENOMEM
            return
        endif
        lw      a1, Region.access(region)
    endif
    mv      a2, entry
    call    page_enter
    return
.endproc

# page_permit(a0 = Region, a1 = address, a2 = access that it permits, a3 = its entry, with a page) -> a0 = 0 or -ENOMEM:
# changes the entry, so that it permits the access, too; a page that others have, too, is copied before a store
.proc page_permit
    .reg    region=s0, access=s1, entry=s2, page=s3
    .frame  ra, s0-s3
    mv      region, a0
    mv      access, a2
    mv      entry, a3
    lw      page, 0(entry)
    andi    page, page, -PAGE_SIZE
    lw      t0, Region.flags(region)
    andi    t1, access, PTE_W
    andi    t0, t0, REGION_SHARED
    beqz    t1, no_store
    if t0 != zero
        ori     a2, zero, PTE_W
        call    region_note
    else
        mv      a0, page
        call    page_references
        addi    a0, a0, -1
        if a0 != zero
            mv      a0, page
            call    page_duplicate
            if a0 == zero
                li      a0, -ENOMEM
                return
            endif
            mv      page, a0
        endif
    endif
    lw      a1, Region.access(region)
    j       enter
no_store:
    lw      a1, Region.access(region)
    lw      t0, 0(entry)
    andi    t0, t0, PTE_W               # not before a store
    andi    a1, a1, ~PTE_W
    or      a1, a1, t0
enter:
    mv      a0, page
    mv      a2, entry
    call    page_enter
    return
.endproc

# page_enter(a0 = page, a1 = access, a2 = entry) -> a0 = 0: maps it
#   clobbers t0
.globl page_enter
.proc page_enter
    or      t0, a0, a1
    ori     t0, t0, PTE_V | PTE_U | PTE_A | PTE_D
    sw      t0, 0(a2)
    li      a0, 0
    return
.endproc

# page_duplicate(a0 = page, referenced) -> a0 = a copy with one reference, and the caller's reference to the page is given
# back; 0 if no memory is left
.globl page_duplicate
.proc page_duplicate
    .reg    from=s0, to=s1
    .frame  ra, s0, s1
    mv      from, a0
    la      t0, page_of_zeros
    if from == t0
        call    program_page_alloc_zero
        mv      to, a0
    else
        call    program_page_alloc
        mv      to, a0
        if to != zero
            mv      a1, from
            call    page_copy
        endif
    endif
    if to != zero
        mv      a0, from
        call    page_put
    endif
    mv      a0, to
    return
.endproc

# System calls about memory: the heap, and rights and removal of what is mapped. mmap is in mmap.s.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "errno.inc"
.include "mman.inc"
.include "process.inc"

.text

# sys_sbrk(a0 = delta) -> a0 = old end of the heap, or -ENOMEM, and nothing has changed
.globl sys_sbrk
.proc sys_sbrk
    .reg    space=s0, old=s1, new=s2, from=s3, to=s4
    .frame  ra, s0-s4
    lw      space, Thread.process(tp)
    lw      space, Process.space(space)
    lw      old, Space.break(space)
    add     new, old, a0
    addi    from, old, PAGE_MASK
    andi    from, from, -PAGE_SIZE
    addi    to, new, PAGE_MASK
    andi    to, to, -PAGE_SIZE
    if a0 > 0
        bltu    new, old, refused       # around the end of the address space
        li      t0, USER_HEAP_LIMIT
        bgtu    new, t0, refused
        srli    t1, a0, PAGE_SHIFT      # pages come when they are touched, but more than there are is no use
        call    program_pages_left
        bgtu    t1, a0, refused
        if from != to
            mv      a0, space
            mv      a1, from
            mv      a2, to
            call    heap_grow
            bltz    a0, refused
        endif
    else
        bgtu    new, old, refused
        lw      t0, Space.heap(space)
        bltu    new, t0, refused
        mv      a0, space
        mv      a1, to
        mv      a2, from
        call    space_remove
        bltz    a0, refused
    endif
    sw      new, Space.break(space)
    mv      a0, old
    return
refused:
    li      a0, -ENOMEM
    return
.endproc

# heap_grow(a0 = Space, a1 = from, a2 = to) -> a0 = 0; -ENOMEM if something is there, or memory is out
.proc heap_grow
    .reg    space=s0, start=s1, end=s2
    .frame  ra, s0-s2
    mv      space, a0
    mv      start, a1
    mv      end, a2
    call    region_overlaps
    bnez    a0, refused
    mv      a0, space
    addi    a1, start, -1
    call    region_find
    if a0 != zero
        lw      t0, Region.flags(a0)
        andi    t0, t0, REGION_HEAP
        if t0 != zero
            sw      end, Region.end(a0)
            li      a0, 0
            return
        endif
    endif
    mv      a0, space
    mv      a1, start
    mv      a2, end
    li      a3, PTE_R | PTE_W
    call    region_add
    beqz    a0, refused
    li      t0, REGION_HEAP
    sw      t0, Region.flags(a0)
    li      a0, 0
    return
refused:
    li      a0, -ENOMEM
    return
.endproc

# space_remove(a0 = the present Space, a1 = from, a2 = to: user addresses on page boundaries) -> a0 = 0 or -ENOMEM: takes
# away what is mapped there
.globl space_remove
.proc space_remove
    .reg    space=s0, start=s1, end=s2
    .frame  ra, s0-s2
    mv      space, a0
    mv      start, a1
    mv      end, a2
    call    regions_cut
    if a0 < 0
        return
    endif
    mv      a0, space
    mv      a1, start
    mv      a2, end
    call    regions_remove
    if a0 != zero                       # the TLB doesn't keep what has never been there
        mv      a0, space
        mv      a1, start
        mv      a2, end
        call    space_flush
    endif
    li      a0, 0
    return
.endproc

# range_check(a0 = user address, a1 = bytes) -> a0 = the same, a1 = first address behind it, both on page boundaries; or
# a0 = -EINVAL
#   clobbers t0
.globl range_check
.proc range_check
    andi    t0, a0, PAGE_MASK
    bnez    t0, refused
    beqz    a1, refused
    bltz    a1, refused
    addi    a1, a1, PAGE_MASK
    andi    a1, a1, -PAGE_SIZE
    add     a1, a0, a1
    bgeu    a0, a1, refused
    li      t0, KERNEL_BASE
    bgtu    a1, t0, refused
    return
refused:
    li      a0, -EINVAL
    return
.endproc

# sys_munmap(a0 = address, a1 = bytes) -> a0 = 0, -EINVAL or -ENOMEM
.globl sys_munmap
.proc sys_munmap
    .frame  ra
    call    range_check
    if a0 < 0
        return
    endif
    mv      a2, a1
    mv      a1, a0
    lw      a0, Thread.process(tp)
    lw      a0, Process.space(a0)
    call    space_remove
    return
.endproc

# protection_access(a0 = PROT_…) -> a0 = PTE_R, PTE_W, PTE_X; -EINVAL, or -EACCES if it could be written and executed
#   clobbers t0, t1
.globl protection_access
.proc protection_access
    li      t1, -EINVAL
    li      t0, PROT_READ | PROT_WRITE | PROT_EXEC
    bgtu    a0, t0, done
    slli    t1, a0, 1                   # PROT_READ, PROT_WRITE and PROT_EXEC are PTE_R, PTE_W and PTE_X so
    andi    t0, t1, PTE_W
    if t0 != zero
        ori     t1, t1, PTE_R
        andi    t0, t1, PTE_X
        if t0 != zero
            li      t1, -EACCES
        endif
    endif
done:
    mv      a0, t1
    return
.endproc

# Pools of small objects, cut from pages, their slabs. A page goes back when none of its objects is in use any more.
#
# Who comes here: everybody who needs a small object.
# Runs in kernel mode, on any kernel stack, under any page table.

.include "layout.inc"
.include "pool.inc"

.text

# pool_alloc(a0 = pool) -> a0 = object filled with zeros, 0 if no memory is left
.globl pool_alloc
.proc pool_alloc
    .reg    pool=s0, object=s1, slab=s2
    .frame  ra, s0-s2
    mv      pool, a0
    lw      slab, Pool.slabs + List.next(pool)
    addi    t0, pool, Pool.slabs
    if slab == t0
        call    slab_make
        if a0 == zero
            return
        endif
        mv      slab, a0
    endif
    lw      object, Slab.free(slab)
    lw      t0, 0(object)
    sw      t0, Slab.free(slab)
    lw      t1, Slab.used(slab)
    addi    t1, t1, 1
    sw      t1, Slab.used(slab)
    if t0 == zero                       # that was the last one
        mv      a0, slab
        call    list_remove
    endif
    mv      a0, object
    lw      a1, Pool.size(pool)
    call    memory_zero
    mv      a0, object
    return
.endproc

# slab_make(a0 = pool) -> a0 = Slab with free objects only, in the pool's list; 0 if no memory is left
.proc slab_make
    .reg    pool=s0, size=t2, object=a1, next=a2, end=a3
    .frame  ra, s0
    mv      pool, a0
    lw      t0, Pool.page(pool)
    jalr    t0
    if a0 == zero
        return
    endif
    sw      zero, Slab.used(a0)
    lw      size, Pool.size(pool)
    li      t0, PAGE_SIZE
    add     end, a0, t0
    addi    object, a0, Slab.sizeof
    sw      object, Slab.free(a0)
    loop
        add     next, object, size
        add     t0, next, size
        if t0 >u end
            break
        endif
        sw      next, 0(object)
        mv      object, next
    endloop
    sw      zero, 0(object)
    mv      a1, a0
    addi    a0, pool, Pool.slabs
    call    list_append
    mv      a0, a1
    return
.endproc

# pool_free(a0 = pool, a1 = object)
#   clobbers a0-a2, t0, t1
.globl pool_free
.proc pool_free
    .reg    slab=a2
    .frame  ra
    andi    slab, a1, -PAGE_SIZE
    lw      t0, Slab.free(slab)
    sw      t0, 0(a1)
    sw      a1, Slab.free(slab)
    if t0 == zero                       # it had none: now the pool can use it again
        addi    a0, a0, Pool.slabs
        mv      a1, slab
        call    list_append
    endif
    lw      t0, Slab.used(slab)
    addi    t0, t0, -1
    sw      t0, Slab.used(slab)
    if t0 == zero
        mv      a0, slab
        call    list_remove
        mv      a0, slab
        call    page_put
    endif
    return
.endproc

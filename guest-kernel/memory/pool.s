# Pools of small objects, cut from pages. A pool never gives pages back: it stays as large as it has once been.

.include "layout.inc"
.include "pool.inc"

.text

# pool_alloc(a0 = pool) -> a0 = object filled with zeros, 0 if no memory is left
.globl pool_alloc
.proc pool_alloc
    .reg    pool=s0, object=s1
    .frame  ra, s0, s1
    mv      pool, a0
    lw      object, Pool.free(pool)
    if object == zero
        call    pool_grow
        lw      object, Pool.free(pool)
    endif
    if object != zero
        lw      t0, 0(object)
        sw      t0, Pool.free(pool)
        mv      a0, object
        lw      a1, Pool.size(pool)
        call    memory_zero
    endif
    mv      a0, object
    return
.endproc

# pool_grow(a0 = pool): cuts one more page into free objects, if there is one
.proc pool_grow
    .reg    pool=s0, object=s1, end=s2
    .frame  ra, s0-s2
    mv      pool, a0
    call    page_alloc
    if a0 == zero
        return
    endif
    mv      object, a0
    li      t0, PAGE_SIZE
    add     end, object, t0
    loop
        lw      t0, Pool.size(pool)
        add     t0, object, t0
        if t0 >u end
            break
        endif
        mv      a0, pool
        mv      a1, object
        mv      object, t0
        call    pool_free
    endloop
    return
.endproc

# pool_free(a0 = pool, a1 = object)
#   clobbers t1
.globl pool_free
.proc pool_free
    lw      t1, Pool.free(a0)
    sw      t1, 0(a1)
    sw      a1, Pool.free(a0)
    return
.endproc

# The buffer cache: blocks of a disk that belong to no file: superblock, groups, bitmaps, inode tables, pointers. What
# belongs to files is in the page cache.
#
# Who comes here: ext2, mostly with the mount's lock held; the reading of pages without it, so that two may want the same
# block at the same time. May sleep while the disk works.

.include "buffer.inc"
.include "disk.inc"
.include "ext2.inc"
.include "pool.inc"

.equ BUFFERS_MAX, 64                    # more, if so many are dirty or in use

.text

# buffer_get(a0 = Mount, a1 = block) -> a0 = Buffer, referenced, with what is on the disk or newer; 0, and a1 = -EIO or
# -ENOMEM
.globl buffer_get
.proc buffer_get
    .reg    mount=s0, block=s1, buffer=s2, result=s3
    .frame  ra, s0-s3
    mv      mount, a0
    mv      block, a1
    call    buffer_find
    bnez    a0, found
    mv      a0, mount
    mv      a1, block
    call    buffer_make
    mv      buffer, a0
    beqz    buffer, no_memory
    li      t0, BUFFER_BUSY
    sw      t0, Buffer.state(buffer)
    mv      a0, buffer
    li      a1, BLOCK_READ
    call    buffer_transfer
    mv      result, a0
    sw      zero, Buffer.state(buffer)  # BUFFER_CLEAN
    la      a0, buffer_readers
    call    wake_all
    if result < 0
        mv      a0, buffer
        call    buffer_forget
        li      a0, 0
        mv      a1, result
        return
    endif
    mv      a0, buffer
found:
    return
no_memory:
    li      a0, 0
    li      a1, -ENOMEM
    return
.endproc

# buffer_get_zero(a0 = Mount, a1 = block that has just been taken) -> a0 = Buffer of zeros, referenced, whatever is on the
# disk; 0 if no memory is left
.globl buffer_get_zero
.proc buffer_get_zero
    .frame  ra, s0
    call    buffer_make
    mv      s0, a0
    if s0 != zero
        lw      a0, Buffer.data(s0)
        li      a1, PAGE_SIZE
        call    memory_zero
        mv      a0, s0
    endif
    return
.endproc

# buffer_put(a0 = Buffer): gives a reference back
#   clobbers t0
.globl buffer_put
.proc buffer_put
    lw      t0, Buffer.references(a0)
    addi    t0, t0, -1
    sw      t0, Buffer.references(a0)
    return
.endproc

# buffer_hash(a1 = block) -> a0 = list of the Buffers with its hash
#   clobbers t0
.proc buffer_hash
    andi    t0, a1, BUFFER_HASHES - 1
    slli    t0, t0, 3                   # List.sizeof
    la      a0, buffer_lists
    add     a0, a0, t0
    return
.endproc

# buffer_find(a0 = Mount, a1 = block) -> a0 = Buffer, referenced and not busy; 0 if it is not in memory
.proc buffer_find
    .reg    mount=s0, block=s1, buffer=s2
    .frame  ra, s0-s2
    mv      mount, a0
    mv      block, a1
again:
    mv      a1, block
    call    buffer_hash
    lw      buffer, List.next(a0)
    while buffer != a0
        lw      t0, Buffer.block(buffer)
        lw      t1, Buffer.mount(buffer)
        if t0 == block && t1 == mount
            lw      t0, Buffer.state(buffer)
            li      t1, BUFFER_BUSY
            if t0 == t1                 # it may have failed, and be gone, afterwards
                la      a0, buffer_readers
                call    block_on
                j       again
            endif
            lw      t0, Buffer.references(buffer)
            addi    t0, t0, 1
            sw      t0, Buffer.references(buffer)
            mv      a0, buffer
            return
        endif
        lw      buffer, List.next(buffer)   # Buffer.link is its first field
    endwhile
    li      a0, 0
    return
.endproc

# buffer_make(a0 = Mount, a1 = block that is not in memory) -> a0 = Buffer, referenced, clean, with anything in it; 0 if
# no memory is left
.proc buffer_make
    .reg    mount=s0, block=s1, buffer=s2
    .frame  ra, s0-s2
    mv      mount, a0
    mv      block, a1
    lw      t0, buffer_count
    li      t1, BUFFERS_MAX
    if t0 >=u t1
        call    buffer_evict
    endif
    la      a0, buffer_pool
    call    pool_alloc
    mv      buffer, a0
    beqz    buffer, done
    call    page_alloc
    sw      a0, Buffer.data(buffer)
    if a0 == zero
        la      a0, buffer_pool
        mv      a1, buffer
        call    pool_free
        li      a0, 0
        return
    endif
    sw      mount, Buffer.mount(buffer)
    sw      block, Buffer.block(buffer)
    li      t0, 1
    sw      t0, Buffer.references(buffer)
    mv      a1, block
    call    buffer_hash
    mv      a1, buffer
    call    list_append
    lw      t0, buffer_count
    addi    t0, t0, 1
    sw      t0, buffer_count, t1
    mv      a0, buffer
done:
    return
.endproc

# buffer_forget(a0 = Buffer): it is gone, whatever it holds and whoever has a reference
.globl buffer_forget
.proc buffer_forget
    .frame  ra, s0
    mv      s0, a0
    call    list_remove
    lw      a0, Buffer.data(s0)
    call    page_put
    la      a0, buffer_pool
    mv      a1, s0
    call    pool_free
    lw      t0, buffer_count
    addi    t0, t0, -1
    sw      t0, buffer_count, t1
    return
.endproc

# buffer_evict(): forgets one that is clean and that nobody uses, if there is one; the search goes on where the last one
# has ended, so that all have their turn
.proc buffer_evict
    .reg    left=t2, list=a2
    lw      t1, buffer_hand
    li      left, BUFFER_HASHES
    la      t3, buffer_lists
    repeat
        addi    t1, t1, 1
        andi    t1, t1, BUFFER_HASHES - 1
        slli    list, t1, 3
        add     list, list, t3
        lw      a0, List.next(list)
        while a0 != list
            lw      t4, Buffer.references(a0)
            lw      t5, Buffer.state(a0)
            or      t4, t4, t5
            if t4 == zero
                sw      t1, buffer_hand, t0
                j       buffer_forget
            endif
            lw      a0, List.next(a0)
        endwhile
        addi    left, left, -1
    until left == zero
    return
.endproc

.data
pool_define buffer_pool, Buffer
.globl buffer_readers, buffer_lists
list_define buffer_readers              # who waits for a Buffer that is BUFFER_BUSY
    .align  2
buffer_lists:                           # by the low bits of the block, empty from the start
    .equ    at, 0
.rept BUFFER_HASHES
    .word   buffer_lists + at, buffer_lists + at
    .equ    at, at + List.sizeof
.endr

.bss
    .align  2
.globl buffer_count
buffer_count:
    .space  4
buffer_hand:
    .space  4

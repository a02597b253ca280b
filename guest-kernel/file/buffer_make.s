# The buffer cache: making and forgetting buffers.
#
# Who comes here: buffer.s, and ext2 for blocks that are not to be kept. Nothing sleeps.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "buffer.inc"
.include "layout.inc"
.include "pool.inc"

.equ BUFFERS_MAX, 64                    # more, if so many are dirty or in use

.text

# buffer_make(a0 = Mount, a1 = block that is not in memory) -> a0 = Buffer, referenced, clean, with anything in it; 0 if
# no memory is left
.globl buffer_make
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
.globl buffer_lists
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
buffer_hand:                            # list in which the last buffer has been evicted
    .space  4

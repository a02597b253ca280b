# The heap. A boundary-tag allocator after Knuth (The Art of Computer Programming, volume
# 1, section 2.5): every piece of memory is a chunk that knows its own size and whether the one before it is free, and
# then also that one's size; so neighbours are found, and joined, without a search. Free chunks hang in one ring.
#
#      chunk            next chunk
#      | previous_size | size | payload …    | previous_size | size | …
#                              ^ what malloc returns (a multiple of 16)
#
# The last word of the payload is the previous_size of the next chunk, which needs it only when this one is free.

.include "errno.inc"
.include "heap.inc"

.equ HEAP_STEP, 64 << 10                # the least that the heap grows by
.equ REQUEST_MAX, 0x70000000

# __heap_take(a0 = bytes) -> a0 = memory, aligned to 16; 0 and errno if there is none
.globl __heap_take
.proc __heap_take
    .reg    wanted=s0, chunk=a0, size=t0
    .frame  ra, s0
    li      t0, REQUEST_MAX
    if a0 >u t0
        li      a0, -ENOMEM
        call    __errno_fail
        li      a0, 0
        return
    endif
    addi    wanted, a0, 4 + ALIGNMENT - 1   # the size word, and up to whole units
    andi    wanted, wanted, -ALIGNMENT
    la      t1, free_ring
    lw      chunk, Chunk.next(t1)
    while chunk != t1                   # first fit
        lw      size, Chunk.size(chunk)
        andi    size, size, -ALIGNMENT
        bgeu    size, wanted, found
        lw      chunk, Chunk.next(chunk)
    endwhile
    mv      a0, wanted
    call    heap_grow
    beqz    a0, none
found:
    mv      a1, wanted
    call    chunk_take
    addi    a0, chunk, PAYLOAD
none:
    return
.endproc

# chunk_take(a0 = free chunk, a1 = size, not more than it has) -> a0 = the chunk, used, cut down to that size if the
#   rest can stand alone
#   clobbers t0-t4
.proc chunk_take
    .reg    chunk=a0, wanted=a1, size=t0, next=t1
    lw      t2, Chunk.next(chunk)       # out of the ring
    lw      t3, Chunk.previous(chunk)
    sw      t2, Chunk.next(t3)
    sw      t3, Chunk.previous(t2)
    lw      size, Chunk.size(chunk)     # its flags: not used, after a used one
    andi    size, size, -ALIGNMENT
    add     next, chunk, size
    sub     t2, size, wanted
    sltiu   t3, t2, Chunk.sizeof
    if t3 == 0
        add     next, chunk, wanted     # the rest becomes a free chunk, last in the ring
        ori     t3, t2, CHUNK_AFTER_USED
        sw      t3, Chunk.size(next)
        add     t3, chunk, size
        sw      t2, Chunk.previous_size(t3)
        la      t3, free_ring
        lw      t4, Chunk.previous(t3)
        sw      t3, Chunk.next(next)
        sw      t4, Chunk.previous(next)
        sw      next, Chunk.next(t4)
        sw      next, Chunk.previous(t3)
        mv      size, wanted
    else
        lw      t2, Chunk.size(next)
        ori     t2, t2, CHUNK_AFTER_USED
        sw      t2, Chunk.size(next)
    endif
    ori     size, size, CHUNK_FLAGS
    sw      size, Chunk.size(chunk)
    ret
.endproc

# __heap_give(a0 = memory from __heap_take, or 0)
.globl __heap_give
.proc __heap_give
    .reg    chunk=a0, size=t0, next=t1, after_flag=t5
    beqz    a0, nothing
    addi    chunk, a0, -PAYLOAD
    lw      size, Chunk.size(chunk)
    andi    after_flag, size, CHUNK_AFTER_USED
    andi    size, size, -ALIGNMENT
    add     next, chunk, size
    if after_flag == 0                  # the one before is free: it swallows this one
        lw      t2, Chunk.previous_size(chunk)
        sub     chunk, chunk, t2
        add     size, size, t2
    else
        la      t3, free_ring           # this one joins the ring, at its head: it is warm
        lw      t2, Chunk.next(t3)
        sw      t2, Chunk.next(chunk)
        sw      t3, Chunk.previous(chunk)
        sw      chunk, Chunk.previous(t2)
        sw      chunk, Chunk.next(t3)
    endif
    lw      t2, Chunk.size(next)
    andi    t3, t2, CHUNK_USED
    if t3 == 0                          # the one behind is free: it leaves the ring and belongs to this one
        lw      t3, Chunk.next(next)
        lw      t4, Chunk.previous(next)
        sw      t3, Chunk.next(t4)
        sw      t4, Chunk.previous(t3)
        andi    t2, t2, -ALIGNMENT
        add     size, size, t2
        add     next, next, t2
    else
        andi    t2, t2, ~CHUNK_AFTER_USED
        sw      t2, Chunk.size(next)
    endif
    sw      size, Chunk.previous_size(next)
    ori     size, size, CHUNK_AFTER_USED    # what is before a free chunk is used: free ones have been joined
    sw      size, Chunk.size(chunk)
nothing:
    ret
.endproc

# heap_grow(a0 = size of a chunk) -> a0 = a free chunk of at least that size, 0 and errno if there is no memory
.proc heap_grow
    .reg    amount=s0, start=s1
    .frame  ra, s0, s1
    li      t0, HEAP_STEP - 1
    addi    amount, a0, Chunk.sizeof * 2    # alignment, and the chunk that marks the end
    add     amount, amount, t0
    not     t0, t0
    and     amount, amount, t0
    mv      a0, amount
    call    sys_sbrk
    if a0 < 0
        call    __errno_fail
        li      a0, 0
        return
    endif
    la      t0, heap_end
    lw      t1, 0(t0)
    add     t2, a0, amount
    sw      t2, 0(t0)
    addi    t2, t2, -ALIGNMENT          # the mark: a used chunk without a payload, in the last place that is aligned
    andi    t2, t2, -ALIGNMENT
    addi    t2, t2, ALIGNMENT - PAYLOAD
    if a0 == t1                         # it continues the heap: the old mark becomes the new chunk
        la      t0, heap_mark
        lw      start, 0(t0)
        lw      t3, Chunk.size(start)
    else                                # the first piece, or somebody else has used sbrk meanwhile
        addi    start, a0, PAYLOAD + ALIGNMENT - 1
        andi    start, start, -ALIGNMENT
        addi    start, start, -PAYLOAD
        li      t3, CHUNK_AFTER_USED
    endif
    la      t0, heap_mark
    sw      t2, 0(t0)
    li      t4, CHUNK_FLAGS
    sw      t4, Chunk.size(t2)
    sub     t4, t2, start               # a used chunk up to the mark, and then free joins what can be joined
    andi    t3, t3, CHUNK_AFTER_USED
    or      t4, t4, t3
    ori     t4, t4, CHUNK_USED
    sw      t4, Chunk.size(start)
    addi    a0, start, PAYLOAD
    call    __heap_give
    la      t0, heap_mark
    lw      t0, 0(t0)
    lw      t1, Chunk.previous_size(t0)
    sub     a0, t0, t1
    return
.endproc

.data
.balign 4
free_ring:                              # the ring's head: a chunk of which only the links are used
    .word   0, 0, free_ring, free_ring
heap_mark:                              # the used chunk at the heap's end
    .word   0
heap_end:                               # where sbrk stood after the heap had grown
    .word   0

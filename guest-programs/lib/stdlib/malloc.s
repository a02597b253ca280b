# malloc, free, calloc, realloc. The four are weak: a program may bring its own heap, all four of them, and the library then
# uses that, too. Once there are several threads, one at a time is in the heap.

.include "heap.inc"

# malloc(a0 = bytes) -> a0 = memory, aligned to 16; 0 and errno if there is none
.weak malloc
.proc malloc
    la      t0, __threaded
    lw      t0, 0(t0)
    if t0 == 0
        tail    __heap_take
    endif
    la      t0, __heap_take
    tail    heap_locked
.endproc

# free(a0 = memory from malloc, or 0)
.weak free
.proc free
    la      t0, __threaded
    lw      t0, 0(t0)
    if t0 == 0
        tail    __heap_give
    endif
    la      t0, __heap_give
    tail    heap_locked
.endproc

# heap_locked(t0 = routine, a0 = its argument) -> a0 = its result: calls it while no other thread is in the heap
.proc heap_locked
    .reg    routine=s0, argument=s1
    .frame  ra, s0, s1
    mv      routine, t0
    mv      argument, a0
    la      a0, heap_lock
    call    __mutex_lock
    mv      a0, argument
    jalr    routine
    mv      argument, a0
    la      a0, heap_lock
    call    __mutex_unlock
    mv      a0, argument
    return
.endproc

# calloc(a0 = count, a1 = bytes each) -> a0 = memory, all zero; 0 and errno if there is none
.weak calloc
.proc calloc
    .reg    bytes=s0
    .frame  ra, s0
    mul     bytes, a0, a1
    mulhu   t0, a0, a1
    mv      a0, bytes
    if t0 != 0                          # more than a word can say: let malloc refuse it
        li      a0, -1
    endif
    call    malloc
    if a0 != 0
        li      a1, 0
        mv      a2, bytes
        call    memset
    endif
    return
.endproc

# realloc(a0 = memory from malloc or 0, a1 = bytes) -> a0 = memory with the old contents as far as it goes; 0 and
#   errno if there is none, and the old memory stays
.weak realloc
.proc realloc
    .reg    old=s0, new=s1, room=s2
    .frame  ra, s0-s2
    mv      old, a0
    if old == 0
        mv      a0, a1
        leave
        tail    malloc
    endif
    lw      room, Chunk.size - PAYLOAD(old)
    andi    room, room, -ALIGNMENT
    addi    room, room, -4
    mv      a0, old
    if a1 <=u room                      # it fits; what is too much stays with it
        return
    endif
    mv      a0, a1
    call    malloc
    mv      new, a0
    if new != 0
        mv      a1, old
        mv      a2, room
        call    memcpy
        mv      a0, old
        call    free
    endif
    mv      a0, new
    return
.endproc

.bss
.balign 4
heap_lock:                              # a mutex
    .space  4

# Memory for what lives as long as a command: trees, words, arguments. It is taken in order and given back all at once, up
# to a mark; pages that were never needed don't exist.

.include "sh.inc"

.equ ARENA_SIZE, 1 << 20
.equ ALIGNMENT, 4

# arena_alloc(a0 = bytes) -> a0 = memory, not cleared
.globl arena_alloc
.proc arena_alloc
    la      t0, top
    lw      t1, 0(t0)
    addi    a0, a0, ALIGNMENT - 1
    andi    a0, a0, -ALIGNMENT
    add     t2, t1, a0
    la      t3, arena_end
    bltu    t2, t1, full
    bgtu    t2, t3, full
    sw      t2, 0(t0)
    mv      a0, t1
    ret
full:
    la      a0, too_large
    tail    fail
.endproc

# arena_clear(a0 = bytes) -> a0 = memory, all zeros
.globl arena_clear
.proc arena_clear
    .frame  ra, s0
    mv      s0, a0
    call    arena_alloc
    li      a1, 0
    mv      a2, s0
    leave
    tail    memset                      # which returns the address
.endproc

# arena_string(a0 = string) -> a0 = a copy
.globl arena_string
.proc arena_string
    .frame  ra, s0
    mv      s0, a0
    call    strlen
    addi    a0, a0, 1
    call    arena_alloc
    mv      a1, s0
    leave
    tail    strcpy
.endproc

# arena_mark() -> a0 = a mark
.globl arena_mark
.proc arena_mark
    la      t0, top
    lw      a0, 0(t0)
    ret
.endproc

# arena_release(a0 = mark): gives back what has been taken since, but for what is kept
.globl arena_release
.proc arena_release
    la      t0, kept
    lw      t1, 0(t0)
    if a0 <u t1
        mv      a0, t1
    endif
    la      t0, top
    sw      a0, 0(t0)
    ret
.endproc

# arena_keep(): what has been taken so far is never given back: a function is in it
.globl arena_keep
.proc arena_keep
    la      t0, top
    lw      t0, 0(t0)
    la      t1, kept
    sw      t0, 0(t1)
    ret
.endproc

.section .rodata
too_large:
    .asciz  "out of memory"

.data
.balign 4
top:
    .word   arena
kept:
    .word   arena

.bss
.balign 16
arena:
    .space  ARENA_SIZE
arena_end:

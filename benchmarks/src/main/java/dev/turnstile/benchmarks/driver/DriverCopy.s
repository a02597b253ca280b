# Has the copy engine copy SIZE bytes, for ever, from one buffer of the process's to another: by `write` and `read` of the kernel's driver;
# or, with USER, by the page for DMA of a driver in user space; or, with KEPT, between pages that are the kernel's anyway.

.include "engine_program.inc"

.equ HALF, PAGE / 2

.globl _start
_start:
    .if USER
    insert_module uio, "dma-copy"
    open_device "/dev/uio0"
    map_page s1, 0
    map_page s2, UIO_MEMORY
    mv      a0, s0
    la      a2, word
    system  ioctl, , UIO_ADDRESS
    lw      t0, word
    sw      t0, EngineRegisters.source(s1)
    li      t1, HALF
    add     t0, t0, t1
    sw      t0, EngineRegisters.destination(s1)
    li      t0, SIZE
    sw      t0, EngineRegisters.length(s1)
again:
    la      a0, from
    mv      a1, s2
    call    copy
    fence
    li      t0, ENGINE_START | ENGINE_INTERRUPT
    sw      t0, EngineRegisters.control(s1)
    mv      a0, s0
    la      a1, word
    system  read, , , 4
    li      t0, ENGINE_DONE
    sw      t0, EngineRegisters.status(s1)
    mv      a0, s0
    system  ioctl, , UIO_INTERRUPT, 1
    addi    a0, s2, HALF
    la      a1, to
    call    copy
    j       again

# copy(a0 = from, a1 = to): SIZE bytes
copy:
    li      t0, SIZE
    add     t0, t0, a0
words:
    lw      t1, 0(a0)
    lw      t2, 4(a0)
    lw      t3, 8(a0)
    lw      t4, 12(a0)
    sw      t1, 0(a1)
    sw      t2, 4(a1)
    sw      t3, 8(a1)
    sw      t4, 12(a1)
    addi    a0, a0, 16
    addi    a1, a1, 16
    bne     a0, t0, words
    ret
    .elseif KEPT
    insert_module engine, ""
    open_device "/dev/engine0"
again:
    mv      a0, s0
    system  ioctl, , ENGINE_COPY, SIZE
    j       again
    .else
    insert_module dma_copy, ""
    open_device "/dev/dma0"
again:
    mv      a0, s0
    la      a1, from
    system  write, , , SIZE
    mv      a0, s0
    la      a1, to
    system  read, , , SIZE
    j       again
    .endif

.bss
    .balign PAGE
word:
    .space  4
    .balign PAGE
from:
    .space  PAGE
to:
    .space  PAGE
